import MusicCore

/// The way of one layer of instruments through its bus and the chain, up to the sum.
struct PlayedLayer: Sendable {
  /// By how many frames everything comes later.
  static let delay = Drive.delay + TapeSpeed.delay

  let layer: Layer
  private let send: Float
  private let level: Frame
  private let duck: Double
  private var bus: Filter
  private var drive: Drive
  private var bits: BitReduction?
  private var tape: TapeDelay
  private var tone: Tone

  /// - Parameter parts: the parts that play in it, of which the busiest says how loud it is.
  init(_ layer: Layer, parts: [Part], hasBass: Bool, chain: LofiChain) {
    self.layer = layer
    let usual = Bus.usual(for: layer, hasBass: hasBass)
    let busiest = parts.max { $0.notes.count < $1.notes.count }
    let decibels = usual.level + (busiest.map(Bus.trim) ?? 0) + Self.nominal
    level = Frame(repeating: Float(amplitude(decibels: decibels)))
    // As the setting says at 0.15, its usual value.
    send = Float(usual.send.map { amplitude(decibels: $0) * chain.reverb / 0.15 } ?? 0)
    duck = chain.sideChain == 0 || layer == .drums ? 0 : chain.sideChain + (layer == .bass ? 1 : 0)
    bus = Filter([
      .highPass(usual.highPass), .lowPass(usual.lowPass * max(1, chain.lowPass / 4500)),
    ])
    drive = Drive(gain: chain.drive, bias: chain.bias)
    bits = layer == .bass ? nil : BitReduction(bits: chain.bits, rate: chain.rate)
    tape = TapeDelay(share: layer == .drums ? 1.0 / 3 : 1)
    let lowPass = layer == .drums ? chain.drumsLowPass : chain.lowPass
    tone = Tone(
      [.lowPass(lowPass), .highPass(chain.highPass)], width: usual.width * chain.width)
  }

  /// What brings the instruments, which FluidSynth plays softly, to the level that the chain is made for.
  ///
  /// - Unit: decibels.
  private static let nominal = 9.5

  /// - Parameter room: what goes to the room, on top of what is there.
  mutating func process(
    _ frames: inout [Frame], late: [Float], dips: [Float], room: inout [Frame]
  ) {
    for index in frames.indices { frames[index] *= level }
    bus.process(&frames)
    drive.process(&frames)
    bits?.process(&frames)
    tape.process(&frames, late: late)
    if send > 0 { for index in frames.indices { room[index] += frames[index] * send } }
    tone.process(&frames)
    SideChain.duck(&frames, dips: dips, depth: duck)
  }
}
