import Glibc

/// One sample of both channels: `x` is the left one, `y` the right one; full scale is 1.
public typealias Frame = SIMD2<Float>

/// What all sound in lofi has in common.
public enum AudioFormat {
  /// - Unit: frames a second.
  public static let sampleRate = 44_100.0
  public static let channelCount = 2

  /// How many frames are worked on at a time: a multiple of ``ScoreStream/grid``.
  static let blockLength = 4096

  /// The nearest frame to a moment.
  static func frame(at seconds: Double) -> Int {
    guard seconds.isFinite else { return 0 }
    return Int((max(0, min(seconds, 1e9)) * sampleRate).rounded())
  }
}

extension [Frame] {
  mutating func multiply(by gains: [Float]) {
    for (index, gain) in gains.enumerated() { self[index] *= gain }
  }
}

/// The factor that so many decibels are.
func amplitude(decibels: Double) -> Double { pow10(decibels / 20) }

/// The decibels that a factor is, of 0 minus infinity.
func decibels(amplitude: Double) -> Double { 20 * log10(amplitude) }

/// Something that changes sound as it goes by, and remembers what has gone by.
protocol Effect {
  mutating func process(_ frames: inout [Frame])
}

private func pow10(_ exponent: Double) -> Double { pow(10, exponent) }
