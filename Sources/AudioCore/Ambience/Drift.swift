import Glibc

/// A value that wanders between −1 and 1 as the weather does: never a wave.
struct Drift: Sendable {
  private var noise: Noise
  private let step: Double
  private var from: Double
  private var to: Double
  private var share = 0.0

  /// How many frames share a value.
  static let period = 64

  /// - Parameter rate: how often it changes its mind, a second.
  init(rate: Double, noise: inout Noise) {
    step = rate * Double(Self.period) / AudioFormat.sampleRate
    from = noise.signed()
    to = noise.signed()
    self.noise = noise
    // The next one drawn from the same noise goes its own way.
    for _ in 0..<3 { _ = noise.uniform() }
    skip = noise.uniform()
    for _ in 0..<Int(skip * 997) { _ = self.noise.uniform() }
  }

  private let skip: Double

  /// The value for the next ``period`` frames.
  mutating func next() -> Double {
    share += step
    while share >= 1 {
      share -= 1
      from = to
      to = noise.signed()
    }
    let smooth = (1 - cos(.pi * share)) / 2
    return from + (to - from) * smooth
  }
}

/// Calls `body` for each stretch of frames that share the value of a ``Drift``.
func eachPeriod(_ count: Int, _ body: (Range<Int>) -> Void) {
  for start in stride(from: 0, to: count, by: Drift.period) {
    body(start..<min(start + Drift.period, count))
  }
}
