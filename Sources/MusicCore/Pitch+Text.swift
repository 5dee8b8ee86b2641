extension Pitch {
  /// The pitch that a text names: a letter, sharps or flats, an octave.
  ///
  ///     Pitch("C#4")  Pitch("F##3")  Pitch("D♭5")  Pitch("C-1")
  ///
  /// Nothing for any other text, and for keys outside 0...127.
  public init?(_ text: String) {
    var rest = text[...]
    guard let letter = Letter.allCases.first(where: { rest.hasPrefix($0.name) }) else { return nil }
    rest.removeFirst()
    var alteration = 0
    while let sign = rest.first, let step = Pitch.step(of: sign), abs(alteration) < 3,
      alteration.signum() != -step
    {
      alteration += step
      rest.removeFirst()
    }
    let digits = rest.hasPrefix("-") ? rest.dropFirst() : rest
    guard digits.count == 1, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      let octave = Int(rest),
      let pitch = try? Pitch(letter: letter, alteration: alteration, octave: octave)
    else { return nil }
    self = pitch
  }

  private static func step(of sign: Character) -> Int? {
    switch sign {
    case "#", "♯": 1
    case "b", "♭": -1
    default: nil
    }
  }

  /// The name with music21's sign for a flat: `E-5`.
  ///
  /// - Source: music21, `pitch.Pitch.nameWithOctave`.
  public var music21Name: String { Pitch.text(letter, alteration, octave, flat: "-") }

  static func text(_ letter: Letter, _ alteration: Int, _ octave: Int, flat: String) -> String {
    let signs = String(repeating: alteration > 0 ? "#" : flat, count: min(abs(alteration), 9))
    return letter.name + signs + String(octave)
  }
}

extension Pitch: CustomStringConvertible {
  public var description: String { Pitch.text(letter, alteration, octave, flat: "b") }
}
