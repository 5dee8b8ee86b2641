import Glibc
import RandomCore

@testable import AudioCore

/// Test signals, and what is read off them.
enum Signals {
  static let noise = Noise(RandomSource(seed: 5))
  /// A sine in both channels.
  ///
  /// - Parameters:
  ///   - level: of its peaks, in dBFS.
  ///   - phase: in degrees.
  static func sine(
    _ frequency: Double, level: Double = 0, phase: Double = 0, seconds: Double,
    rate: Double = 44_100
  ) -> [Frame] {
    let peak = pow(10, level / 20)
    return (0..<Int(seconds * rate)).map { index in
      let angle = 2 * Double.pi * frequency * Double(index) / rate + phase * .pi / 180
      return Frame(repeating: Float(peak * sin(angle)))
    }
  }

  /// The mean square of the left channel, in decibels; a sine of full scale has −3.01.
  static func level(_ frames: some Collection<Frame>) -> Double {
    let square = frames.reduce(0.0) { $0 + Double($1.x) * Double($1.x) } / Double(frames.count)
    return 10 * log10(square)
  }

  /// How much of one frequency there is in the left channel, as the peak of a sine, in decibels.
  static func tone(_ frequency: Double, in frames: ArraySlice<Frame>, rate: Double = 44_100)
    -> Double
  {
    var sum = SIMD2<Double>()
    for (index, frame) in frames.enumerated() {
      let angle = 2 * Double.pi * frequency * Double(index) / rate
      sum += SIMD2(cos(angle), sin(angle)) * Double(frame.x)
    }
    return 20 * log10(2 * (sum * sum).sum().squareRoot() / Double(frames.count))
  }

  /// The frames as an effect changes them, in blocks as the mixer gives them.
  static func through(_ effect: some Effect, _ frames: [Frame]) -> [Frame] {
    var effect = effect
    var output: [Frame] = []
    for start in stride(from: 0, to: frames.count, by: 1024) {
      var block = Array(frames[start..<min(start + 1024, frames.count)])
      effect.process(&block)
      output += block
    }
    return output
  }

  static func isFinite(_ frames: [Frame]) -> Bool {
    frames.allSatisfy { $0.x.isFinite && $0.y.isFinite }
  }
}
