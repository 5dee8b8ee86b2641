import MusicCore

/// Chords by their letters, as a musician reads them: Gm9, C13, Bbmaj9.
struct ChordNames {
  private let tonic: Int
  private let letters: [String]

  init(_ key: KeySignature) {
    tonic = key.tonic
    letters =
      key.fifths > 0
      ? ["C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"]
      : ["C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"]
  }

  func name(_ chord: RomanChord) -> String {
    letters[(tonic + chord.degree) % 12] + chord.quality.rawValue
  }

  func names(_ progression: Progression) -> String {
    progression.bars.map { $0.map(name).joined(separator: "/") }.joined(separator: " ")
  }
}
