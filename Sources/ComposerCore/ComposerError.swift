/// What a composer cannot do.
public enum ComposerError: Error, Hashable, Sendable {
  case unknownChord(String)
  case emptyProgression
  case tooManyChords(bar: String)
  case badBars(Int)
  case badTempo(Int)
  case badSwing(Int)
  case badDrums(String)
  case noMelody
}

extension ComposerError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownChord(let text):
      "`\(text)` is no chord of a progression; one is a Roman numeral and a kind, as ii9, V13, "
        + "Imaj9, bVImaj9 or iiø"
    case .emptyProgression: "a progression needs one chord or more, as ii9 V13 Imaj9 VI7b9"
    case .tooManyChords(let bar): "`\(bar)` has more than two chords, and a bar has room for two"
    case .badBars(let bars): "a song of \(bars) bars cannot be composed; ask for 4 to 256"
    case .badTempo(let tempo):
      "a tempo of \(tempo) is no tempo for this style; ask for 40 to 200, lofi has 60 to 95"
    case .badSwing(let swing):
      "a swing of \(swing) % is none; it goes from 50, straight, to 67, a triplet"
    case .badDrums(let name):
      "no drums are called `\(name)`; there are \(Composer.drumPatterns.joined(separator: ", "))"
    case .noMelody: "there is no note to arrange"
    }
  }
}
