/// A tape's hiss, and the rumble of a motor.
struct Hiss: Effect, Sendable {
  private var noise: Noise
  private var filter = Filter([.highShelf(5000, gain: 4), .highPass(500), .lowPass(11_000)])
  private var motor: Filter
  private let level: Float
  private let rumble: Float

  /// - Parameters:
  ///   - level: the RMS of the hiss, in dBFS.
  ///   - rumble: the RMS of the rumble, in dBFS, before the high-pass.
  ///   - highPass: of the rumble, in hertz: what lets no lows through has none.
  init(level: Double, rumble: Double, highPass: Double, noise: Noise) {
    self.noise = noise
    motor = Filter([.lowPass(45), .highPass(highPass)])
    // What the filters leave of noise of RMS 1, and of brown noise, as measured.
    self.level = Float(amplitude(decibels: level) / 0.902)
    self.rumble = Float(amplitude(decibels: rumble) / 0.54)
  }

  /// Adds the noise to the frames.
  mutating func process(_ frames: inout [Frame]) {
    var hiss = frames.map { _ in noise.white() * level }
    filter.process(&hiss)
    // Low sounds come from the middle.
    var low = frames.map { _ in Frame(repeating: noise.brownFrame().x) * rumble }
    motor.process(&low)
    for index in frames.indices { frames[index] += hiss[index] + low[index] }
  }
}
