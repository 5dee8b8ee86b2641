import Glibc

/// An early sampler: few steps of loudness, few samples a second, each held until the next.
///
/// What the held samples add, images around multiples of the rate, is wanted; a gentle low-pass follows.
struct BitReduction: Effect, Sendable {
  private let steps: Float
  private let advance: Double
  private var phase = 1.0
  private var held = Frame()
  private var filter: Filter

  /// - Parameters:
  ///   - bits: of a sample; 12 in an SP-1200.
  ///   - rate: samples a second; 26,040 in an SP-1200.
  init(bits: Double, rate: Double) {
    steps = Float(pow(2, bits - 1))
    advance = min(1, rate / AudioFormat.sampleRate)
    filter = Filter([.lowPass(0.45 * min(rate, AudioFormat.sampleRate))])
  }

  mutating func process(_ frames: inout [Frame]) {
    for index in frames.indices {
      phase += advance
      if phase >= 1 {
        phase -= 1
        held = (frames[index] * steps).rounded(.toNearestOrEven) / steps
      }
      frames[index] = held
    }
    filter.process(&frames)
  }
}
