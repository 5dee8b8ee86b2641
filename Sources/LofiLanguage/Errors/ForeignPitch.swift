/// Pitches as they are written elsewhere: in German and Nordic names, in solfège, by music21, or small.
enum ForeignPitch {
  /// The lofi pitch that `word` probably means: `Cis4` is `C#4`, `do4` is `C4`, `c4` is `C4`.
  ///
  /// Without an octave it is the one in the middle of the piano: `C` is `C4`.
  static func pitch(_ word: String) -> String? {
    let isLarge = word.first?.isUppercase ?? false
    let word = word.lowercased()
    let name = word.prefix { $0.isLetter }
    var rest = word.dropFirst(name.count)
    var accidental = ""
    while let sign = rest.first, "#♯b♭".contains(sign), accidental.count < 2 {
      accidental += "#♯".contains(sign) ? "#" : "b"
      rest = rest.dropFirst()
    }
    guard let octave = octave(rest) else { return nil }
    if let letter = solfege[String(name)] { return letter + accidental + octave }
    if let letter = german[String(name)], accidental.isEmpty { return letter + octave }
    guard let letter = name.first, ("a"..."g").contains(letter) else { return nil }
    switch name.dropFirst() {
    case "": return letter.uppercased() + accidental + octave
    case "b", "bb":
      // `ab` is a name like any other.
      return rest.isEmpty && !isLarge ? nil : letter.uppercased() + name.dropFirst() + octave
    case "is": return letter.uppercased() + "#" + octave
    case "isis": return letter.uppercased() + "##" + octave
    case "es": return letter.uppercased() + "b" + octave
    case "eses": return letter.uppercased() + "bb" + octave
    default: return nil
    }
  }

  /// `4`, or the middle one where nothing is written.
  private static func octave(_ text: Substring) -> String? {
    if text.isEmpty { return "4" }
    if text == "-1" { return "-1" }
    return text.count == 1 && text.allSatisfy { ("0"..."9").contains($0) } ? String(text) : nil
  }

  private static let solfege = [
    "do": "C", "re": "D", "mi": "E", "fa": "F", "sol": "G", "la": "A", "si": "B", "ti": "B",
  ]

  /// The names that are not a letter with `is` or `es` behind it.
  private static let german = [
    "h": "B", "his": "B#", "as": "Ab", "es": "Eb", "asas": "Abb", "ases": "Abb", "heses": "Bbb",
  ]
}
