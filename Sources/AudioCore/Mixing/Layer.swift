import MusicCore

/// What sounds together in a track, in the order in which it is summed.
public enum Layer: String, CaseIterable, Sendable {
  case melody, chords, bass, drums
  /// What the room gives back.
  case reverb
  /// Crackle and hiss.
  case noise
  case ambience
  case voice

  /// Those that a score's parts belong to.
  public static let played: [Layer] = [.melody, .chords, .bass, .drums]

  /// How a layer is played: what the listener moves at a desk.
  public struct Setting: Hashable, Sendable {
    /// - Unit: decibels.
    public var gain = 0.0
    /// From −1, left, to 1, right.
    public var pan = 0.0
    public var isMuted = false
    /// When it begins to be heard, and when it ends; the end of the track unless said.
    ///
    /// - Unit: seconds.
    public var start = 0.0
    public var end: Double?

    public init() {}
  }
}

extension Layer {
  /// The layer that a part plays, by its channel, its instrument and its name, and else by how many notes it
  /// strikes at a time.
  public init(of part: Part) {
    let words = part.name.lowercased()
    if part.isDrums || words.contains("drum") && part.channel == Part.drumChannel {
      self = .drums
    } else if (32...39).contains(part.program) || words.contains("bass") {
      self = .bass
    } else if words.contains("melody") || words.contains("lead") {
      self = .melody
    } else if words.contains("chord") || words.contains("pad") || words.contains("keys")
      || Layer.pads.contains(part.program)
    {
      self = .chords
    } else {
      let onsets = Set(part.notes.map(\.offset)).count
      self = part.notes.count * 2 >= onsets * 3 && onsets > 0 ? .chords : .melody
    }
  }

  /// Strings, voices and pads.
  private static let pads = Set([48, 49, 50, 51, 52, 53, 54] + Array(88...95))
}

extension Score {
  /// The score with one of its layers on another instrument.
  public func playing(_ layer: Layer, on instrument: Instrument) -> Score {
    var score = self
    for (index, part) in parts.enumerated() where Layer(of: part) == layer {
      score.parts[index].instrument = instrument
      // Another instrument may look like another layer; its name says which one it is.
      if Layer(of: score.parts[index]) != layer { score.parts[index].name = layer.rawValue }
    }
    return score
  }
}

/// How a layer is treated before the chain: so that instruments that are louder or higher than others fit in.
struct Bus: Sendable {
  /// - Unit: hertz.
  let highPass: Double
  /// At the usual low-pass of the chain, 4.5 kHz; it moves along with that.
  let lowPass: Double
  /// How far left and right are apart, 1 being as they were recorded.
  let width: Double
  /// - Unit: decibels.
  let level: Double
  let pan: Double
  /// How much goes to the room; nothing for the bass.
  ///
  /// - Unit: decibels.
  let send: Double?

  /// - Parameter hasBass: whether a layer of its own plays the lows; else the others keep theirs.
  static func usual(for layer: Layer, hasBass: Bool) -> Bus {
    switch layer {
    case .drums: Bus(highPass: 30, lowPass: 8000, width: 0.4, level: 0, pan: 0, send: -16)
    case .chords:
      Bus(
        highPass: hasBass ? 120 : 30, lowPass: 4500, width: 0.7, level: -1, pan: 0, send: -14)
    case .bass: Bus(highPass: 30, lowPass: 700, width: 0, level: -1, pan: 0, send: nil)
    default:
      Bus(
        highPass: hasBass ? 200 : 30, lowPass: 4500, width: 0.7, level: -2,
        pan: hasBass ? 0.12 : 0, send: -12)
    }
  }

  /// What brings an instrument of TimGM6mb to the loudness of the others.
  ///
  /// Measured: one note of two seconds at velocity 80, brought to −33 LUFS; kits by their kick.
  ///
  /// - Returns: in decibels.
  static func trim(for part: Part) -> Double {
    if part.isDrums { return kits[part.program] ?? 0 }
    return trims[part.program] ?? 0
  }

  private static let kits: [Int: Double] = [0: 3, 8: -1, 16: 1, 40: 5]

  private static let trims: [Int: Double] = [
    0: 5, 2: 2, 5: 2, 8: 4, 11: -3, 12: 8, 24: -1, 25: 3, 26: -1, 27: 6, 28: 2, 32: 2, 33: -1,
    35: -3, 38: 2, 46: -2, 48: -13, 49: -14, 54: -14, 59: 2, 66: -5, 73: -10, 75: -11, 79: -16,
    89: -13, 91: -14, 95: -11, 108: 3,
  ]
}
