/// What makes a track sound like a worn record or tape: every part of it, with its settings.
///
///     var chain = LofiChain.preset("tape")
///     chain[\.wow] = 20
public struct LofiChain: Hashable, Sendable {
  /// Low-pass of the music and of the drums, and high-pass of both.
  public var lowPass = 4500.0
  public var drumsLowPass = 8000.0
  public var highPass = 40.0
  public var drive = 1.7
  public var bias = 0.1
  public var bits = 12.0
  public var rate = 26_040.0
  public var wow = 8.0
  public var wowRate = 0.6
  public var flutter = 2.0
  public var flutterRate = 7.0
  public var crackle = -34.0
  public var ticks = 8.0
  public var pops = 0.6
  public var hiss = -62.0
  public var sideChain = 3.0
  public var reverb = 0.15
  public var decay = 1.3
  public var width = 0.8
  public var threshold = -20.0
  public var ratio = 2.0
  public var loudness = -16.0
  public var ceiling = -1.0

  public init() {}

  /// Noise that is set to this, or lower, is none.
  static let silence = -100.0

  /// One of its settings: what it is called, how far it goes, and what it does.
  public struct Setting: Sendable {
    public let name: String
    public let path: WritableKeyPath<LofiChain, Double> & Sendable
    public let range: ClosedRange<Double>
    public let explanation: String
  }

  /// All settings, in the order in which sound goes through them.
  public static let settings: [Setting] = [
    Setting(
      name: "drive", path: \.drive, range: 0.1...8,
      explanation: "Saturation: how hard the tape is driven; 1 is hardly heard."),
    Setting(
      name: "bias", path: \.bias, range: 0...0.5,
      explanation: "How uneven the saturation is, which adds even harmonics."),
    Setting(
      name: "bits", path: \.bits, range: 4...24, explanation: "Bits of a sample; not of the bass."),
    Setting(
      name: "rate", path: \.rate, range: 4000...44_100,
      explanation: "Samples a second; not of the bass."),
    Setting(
      name: "reverb", path: \.reverb, range: 0...1, explanation: "How much room there is."),
    Setting(
      name: "decay", path: \.decay, range: 0.2...8,
      explanation: "How long the room rings, in seconds."),
    Setting(
      name: "wow", path: \.wow, range: 0...30,
      explanation: "How far the pitch drifts slowly, in cents."),
    Setting(
      name: "wow_rate", path: \.wowRate, range: 0.3...3,
      explanation: "How often it drifts, a second."),
    Setting(
      name: "flutter", path: \.flutter, range: 0...15,
      explanation: "How far the pitch trembles, in cents."),
    Setting(
      name: "flutter_rate", path: \.flutterRate, range: 4...15,
      explanation: "How often it trembles, a second."),
    Setting(
      name: "lowpass", path: \.lowPass, range: 200...20_000,
      explanation: "Where the music loses its highs, in hertz."),
    Setting(
      name: "drums_lowpass", path: \.drumsLowPass, range: 200...20_000,
      explanation: "Where the drums lose their highs, in hertz."),
    Setting(
      name: "highpass", path: \.highPass, range: 10...1000,
      explanation: "Where all of it loses its lows, in hertz."),
    Setting(
      name: "sidechain", path: \.sideChain, range: 0...24,
      explanation: "How far the music dips at each kick, in decibels."),
    Setting(
      name: "width", path: \.width, range: 0...1.5,
      explanation: "How far left and right are apart; the lows are always in the middle."),
    Setting(
      name: "crackle", path: \.crackle, range: -120 ... -12,
      explanation: "How high a record's ticks are, in dBFS; -100 is none."),
    Setting(name: "ticks", path: \.ticks, range: 0...60, explanation: "Ticks a second."),
    Setting(name: "pops", path: \.pops, range: 0...20, explanation: "Pops a second."),
    Setting(
      name: "hiss", path: \.hiss, range: -120 ... -30,
      explanation: "How loud a tape's hiss is, in dBFS; -100 is none."),
    Setting(
      name: "threshold", path: \.threshold, range: -60...0,
      explanation: "From which level on the compressor turns down, in dBFS."),
    Setting(
      name: "ratio", path: \.ratio, range: 1...20,
      explanation: "So many decibels more in for one more out of the compressor."),
    Setting(
      name: "loudness", path: \.loudness, range: -40 ... -8,
      explanation: "How loud all of it is, in LUFS."),
    Setting(
      name: "ceiling", path: \.ceiling, range: -20...0,
      explanation: "The highest peak that the limiter lets through, in dBTP."),
  ]

  /// - Throws: ``AudioError/outOfRange(setting:value:range:)``.
  public mutating func set(_ setting: Setting, to value: Double) throws(AudioError) {
    guard setting.range.contains(value) else {
      throw .outOfRange(setting: setting.name, value: value, range: setting.range)
    }
    self[keyPath: setting.path] = value
  }

  /// The settings at three amounts: light, as on tape, heavy.
  private static let amounts:
    [(path: WritableKeyPath<LofiChain, Double> & Sendable, light: Double, heavy: Double)] = [
      (\.lowPass, 9000, 2200), (\.drumsLowPass, 12_000, 3500), (\.highPass, 25, 120),
      (\.drive, 1, 3.5), (\.bias, 0, 0.2), (\.bits, 14, 8), (\.rate, 40_000, 14_000),
      (\.wow, 3, 22), (\.wowRate, 0.4, 1), (\.flutter, 0.8, 5), (\.flutterRate, 6, 10),
      (\.crackle, -42, -26), (\.ticks, 4, 16), (\.pops, 0.2, 1.5), (\.hiss, -72, -50),
      (\.sideChain, 1, 7), (\.reverb, 0.08, 0.3), (\.decay, 0.8, 2.5), (\.width, 1, 0.3),
      (\.ratio, 1.5, 4),
    ]

  /// So much lo-fi: 0 is light, 0.5 the preset tape, 1 heavy; each setting goes straight from one to the next.
  ///
  /// - Parameter amount: 0 to 1.
  public static func amount(_ amount: Double) -> LofiChain {
    var chain = LofiChain()
    for (path, light, heavy) in amounts {
      let usual = chain[keyPath: path]
      chain[keyPath: path] =
        amount < 0.5
        ? light + (usual - light) * 2 * amount : usual + (heavy - usual) * (2 * amount - 1)
    }
    return chain
  }

  /// The names of the presets, the usual one first.
  public static let presetNames = ["tape", "vinyl", "radio", "clean"]

  /// A preset; nothing for another name.
  public static func preset(_ name: String) -> LofiChain? {
    var chain = LofiChain()
    switch name {
    case "tape": break
    case "vinyl":
      chain.drive = 1.5
      chain.wow = 6
      chain.wowRate = 0.5556  // A record's turn, pressed off centre.
      chain.flutter = 1
      chain.crackle = -28
      chain.ticks = 12
      chain.pops = 1
      chain.hiss = -68
    case "radio":
      chain.lowPass = 2200
      chain.drumsLowPass = 3500
      chain.highPass = 300
      chain.drive = 3
      chain.bias = 0.2
      chain.bits = 8
      chain.rate = 16_000
      chain.wow = 3
      chain.crackle = -30
      chain.hiss = -50
      chain.width = 0
      chain.ratio = 4
    case "clean":
      chain.lowPass = 16_000
      chain.drumsLowPass = 16_000
      chain.highPass = 25
      chain.drive = 0.5
      chain.bias = 0
      chain.bits = 16
      chain.rate = 44_100
      chain.wow = 0
      chain.flutter = 0
      chain.crackle = -120
      chain.hiss = -120
      chain.sideChain = 0
      chain.reverb = 0.08
      chain.width = 1
      chain.ratio = 1.5
    default: return nil
    }
    return chain
  }
}
