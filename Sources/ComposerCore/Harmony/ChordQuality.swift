/// What kind of chord stands on a root.
///
/// - Source: rootless four-note forms as pianists play them (Levine, "The Jazz Piano Book", 1989,
///   chapters 3 and 7).
enum ChordQuality: String, CaseIterable, Sendable {
  case major9 = "maj9"
  case major7 = "maj7"
  case major6 = "maj6"
  case major7Sharp11 = "maj7#11"
  case added9 = "add9"
  case minor7 = "m7"
  case minor9 = "m9"
  case minor11 = "m11"
  case minor6 = "m6"
  case minorMajor = "m(maj7)"
  case minorAdded9 = "madd9"
  case dominant7 = "7"
  case dominant9 = "9"
  case dominant13 = "13"
  case suspended13 = "13sus"
  case flat9 = "7b9"
  case sharp9 = "7#9"
  case sharp5 = "7#5"
  case sharp11 = "7#11"
  case halfDiminished = "ø"
  case diminished = "°7"
  case major = ""
  case minor = "m"

  /// The notes over the root that make it, the root first.
  ///
  /// - Unit: semitones.
  var tones: [Int] {
    switch self {
    case .major9: [0, 4, 7, 11, 14]
    case .major7: [0, 4, 7, 11]
    case .major6: [0, 4, 7, 9, 14]
    case .major7Sharp11: [0, 4, 7, 11, 18]
    case .added9: [0, 4, 7, 14]
    case .minor7: [0, 3, 7, 10]
    case .minor9: [0, 3, 7, 10, 14]
    case .minor11: [0, 3, 7, 10, 17]
    case .minor6: [0, 3, 7, 9, 14]
    case .minorMajor: [0, 3, 7, 11]
    case .minorAdded9: [0, 3, 7, 14]
    case .dominant7: [0, 4, 7, 10]
    case .dominant9: [0, 4, 7, 10, 14]
    case .dominant13: [0, 4, 9, 10, 14]
    case .suspended13: [0, 5, 9, 10, 14]
    case .flat9: [0, 4, 8, 10, 13]
    case .sharp9: [0, 4, 8, 10, 15]
    case .sharp5: [0, 4, 8, 10]
    case .sharp11: [0, 4, 6, 10, 14]
    case .halfDiminished: [0, 3, 6, 10]
    case .diminished: [0, 3, 6, 9]
    case .major: [0, 4, 7]
    case .minor: [0, 3, 7]
    }
  }

  /// Two forms without the root, which the bass plays; they change places where roots move by fifths.
  var forms: [[Int]] {
    switch self {
    case .major9: [[4, 7, 11, 14], [-1, 2, 4, 7]]
    case .major7: [[4, 7, 11], [-1, 4, 7]]
    case .major6: [[4, 7, 9, 14], [-3, 2, 4, 7]]
    case .major7Sharp11: [[4, 6, 11, 14], [-1, 2, 4, 6]]
    case .added9: [[0, 7, 14, 16], [4, 7, 12, 14]]
    case .minor7: [[3, 7, 10], [-2, 3, 7]]
    case .minor9: [[3, 7, 10, 14], [-2, 2, 3, 7]]
    case .minor11: [[3, 10, 14, 17], [0, 5, 10, 15, 19]]
    case .minor6: [[3, 7, 9, 14], [-3, 2, 3, 7]]
    case .minorMajor: [[3, 7, 11, 14], [-1, 2, 3, 7]]
    case .minorAdded9: [[0, 7, 14, 15], [3, 7, 12, 14]]
    case .dominant7: [[4, 7, 10], [-2, 4, 7]]
    case .dominant9: [[4, 7, 10, 14], [-2, 2, 4, 7]]
    case .dominant13: [[4, 9, 10, 14], [-2, 2, 4, 9]]
    case .suspended13: [[5, 9, 10, 14], [-2, 2, 5, 9]]
    case .flat9: [[4, 8, 10, 13], [-2, 1, 4, 8]]
    case .sharp9: [[4, 8, 10, 15], [-2, 3, 4, 8]]
    case .sharp5: [[4, 8, 10], [-2, 4, 8]]
    case .sharp11: [[4, 6, 10, 14], [-2, 2, 4, 6]]
    case .halfDiminished: [[3, 6, 10, 12], [-2, 0, 3, 6]]
    case .diminished: [[0, 3, 6, 9], [3, 6, 9, 12]]
    case .major: [[0, 4, 7, 12], [4, 7, 12]]
    case .minor: [[0, 3, 7, 12], [3, 7, 12]]
    }
  }

  /// Whether the third is a minor one, which Roman numerals say by small letters.
  var isMinor: Bool { tones[1] == 3 }

  /// Whether it wants to fall a fifth.
  var isDominant: Bool { tones.contains(10) && (tones[1] == 4 || tones[1] == 5) }

  /// The same with one colour more, where there is one.
  var richer: ChordQuality {
    switch self {
    case .major7: .major9
    case .minor7: .minor9
    case .minor9: .minor11
    case .dominant7: .dominant9
    case .dominant9: .dominant13
    case .major: .added9
    case .minor: .minorAdded9
    default: self
    }
  }
}
