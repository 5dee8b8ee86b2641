import Glibc

/// Turns down what is loud, so that all of it is of a piece.
///
/// - Source: Giannoulis, Massberg and Reiss, "Digital dynamic range compressor design", JAES 60, 2012:
///   feed-forward, in decibels, with a soft knee.
struct Compressor: Effect, Sendable {
  private let threshold: Double
  private let slope: Double
  private static let knee = 6.0
  /// How many frames share a straight piece of the gain's curve.
  private static let step = 16
  private let meanPole = Self.pole(0.010)
  private let attackPole = Self.pole(0.025)
  private let releasePole = Self.pole(0.180)
  private var meanSquare = 0.0
  /// By how much it is turned down just now, in decibels.
  private(set) var reduction = 0.0
  private var gain: Float = 1

  /// - Parameters:
  ///   - threshold: how loud, over 10 ms, is loud; in dBFS.
  ///   - ratio: so many decibels more go in for one more that comes out.
  init(threshold: Double, ratio: Double) {
    self.threshold = threshold
    slope = 1 / ratio - 1
  }

  private static func pole(_ seconds: Double) -> Double {
    exp(-Double(step) / (seconds * AudioFormat.sampleRate))
  }

  /// How much less comes out of so many decibels that go in: 0 or more.
  func reduction(at level: Double) -> Double {
    let over = level - threshold
    if 2 * over <= -Self.knee { return 0 }
    if 2 * over >= Self.knee { return -slope * over }
    let inside = over + Self.knee / 2
    return -slope * inside * inside / (2 * Self.knee)
  }

  mutating func process(_ frames: inout [Frame]) {
    for (index, factor) in gains(for: frames).enumerated() { frames[index] *= factor }
  }

  /// The factors that turn down what is loud, one a frame.
  mutating func gains(for frames: [Frame]) -> [Float] {
    var factors: [Float] = []
    factors.reserveCapacity(frames.count)
    for start in stride(from: 0, to: frames.count, by: Self.step) {
      let piece = start..<min(start + Self.step, frames.count)
      var square: Float = 0
      for index in piece { square += (frames[index] * frames[index]).sum() }
      let mean = Double(square) / Double(2 * piece.count)
      meanSquare = meanPole * meanSquare + (1 - meanPole) * mean
      let wanted = reduction(at: 10 * log10(meanSquare + 1e-20))
      let pole = wanted > reduction ? attackPole : releasePole
      reduction = pole * reduction + (1 - pole) * wanted
      let next = Float(amplitude(decibels: -reduction))
      let rise = (next - gain) / Float(piece.count)
      for count in 0..<piece.count { factors.append(gain + rise * Float(count)) }
      gain = next
    }
    return factors
  }
}
