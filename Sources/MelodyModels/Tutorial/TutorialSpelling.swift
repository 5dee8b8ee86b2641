import MusicCore

/// Step 19 of Reference 1a: how the tutorial writes what sounds.
///
/// - Source: the tutorial's loop over `str(pitch)` and `chord.normalOrder`; music21 8.3.0,
///   `pitch.Pitch` for the spelling of a key.
extension TutorialSymbol {
  /// The token of a note, a chord or a rest; nothing for drums and marks.
  var token: String? {
    switch content {
    case .note(let key): TutorialSpelling.token(key: Int(key))
    case .chord(let keys): TutorialSpelling.token(pitchClasses: keys.map { Int($0) % 12 })
    case .rest: TutorialSpelling.rest
    case .drumHit, .instrument, .clef, .tempo, .keySignature, .timeSignature: nil
    }
  }
}

enum TutorialSpelling {
  static let rest = "r"

  private static let names = [
    "C", "C#", "D", "E-", "E", "F", "F#", "G", "G#", "A", "B-", "B",
  ]

  /// A note's name and octave, flats as `-`: `E-5`.
  static func token(key: Int) -> String { names[key % 12] + String(key / 12 - 1) }

  /// A chord's pitch classes 0...11 in normal order: `4.7.11`.
  static func token(pitchClasses: [Int]) -> String {
    NormalOrder.of(pitchClasses).map(String.init).joined(separator: ".")
  }
}
