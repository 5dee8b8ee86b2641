/// A chord by its place in a key: ii9, V13, bVImaj9.
///
/// Numerals count from the major scale of the tonic, in minor too; small letters mean a minor third.
struct RomanChord: Hashable, Sendable {
  /// The root above the tonic.
  ///
  /// - Unit: semitones.
  /// - Range: 0...11.
  var degree: Int
  var quality: ChordQuality

  private static let numerals = ["VII": 11, "III": 4, "VI": 9, "IV": 5, "II": 2, "V": 7, "I": 0]

  init(degree: Int, _ quality: ChordQuality) {
    self.degree = (degree % 12 + 12) % 12
    self.quality = quality
  }

  /// - Throws: ``ComposerError/unknownChord(_:)``.
  init(_ text: String) throws(ComposerError) {
    var rest = Substring(text)
    var shift = 0
    while let sign = rest.first, ["b", "♭", "#", "♯"].contains(sign) {
      shift += sign == "b" || sign == "♭" ? -1 : 1
      rest.removeFirst()
    }
    let letters = rest.prefix { "IViv".contains($0) }
    let isMinor = letters.allSatisfy(\.isLowercase)
    guard let degree = RomanChord.numerals[letters.uppercased()],
      isMinor || letters.allSatisfy(\.isUppercase),
      let quality = RomanChord.quality(String(rest.dropFirst(letters.count)), isMinor: isMinor)
    else { throw .unknownChord(text) }
    self.init(degree: degree + shift, quality)
  }

  /// What stands behind a numeral: the `m` of minor chords is said by its small letters.
  private static func quality(_ text: String, isMinor: Bool) -> ChordQuality? {
    var text = text.replacing("dim7", with: "°7").replacing("m7b5", with: "ø")
    if isMinor, text.hasPrefix("m"), !text.hasPrefix("maj") { text.removeFirst() }
    switch text {
    case "°", "dim": return isMinor ? .diminished : nil
    case "ø7": return isMinor ? .halfDiminished : nil
    case "6": return isMinor ? .minor6 : .major6
    case "M7": return .major7
    case "11": return isMinor ? .minor11 : .suspended13
    case "7sus", "sus", "9sus": return isMinor ? nil : .suspended13
    default: break
    }
    return ChordQuality.allCases.first { quality in
      quality.isMinor == isMinor && suffix(of: quality) == text
    }
  }

  private static func suffix(of quality: ChordQuality) -> String {
    quality.rawValue.hasPrefix("m") && !quality.rawValue.hasPrefix("maj")
      ? String(quality.rawValue.dropFirst()) : quality.rawValue
  }

  /// As it is written in a progression.
  var text: String {
    let names = ["I", "bII", "II", "bIII", "III", "IV", "#IV", "V", "bVI", "VI", "bVII", "VII"]
    let name = names[degree]
    let numeral = quality.isMinor ? name.replacing("V", with: "v").replacing("I", with: "i") : name
    return numeral + RomanChord.suffix(of: quality)
  }
}
