import LofiLanguage
import MusicCore
import PlotCore

/// A part as the language knows it: alone, in the tempo and with the signatures of its score.
struct ScorePart: ForeignValue, Equatable {
  /// - Invariant: of one part.
  let score: Score

  /// The only part of a score.
  init(_ score: Score) {
    precondition(score.parts.count == 1, "a score of \(score.parts.count) parts is not a part")
    self.score = score
  }

  init(_ part: Part, of score: Score) {
    self.init(
      Score(
        name: part.name, parts: [part], tempoMap: score.tempoMap,
        timeSignatures: score.timeSignatures, keySignatures: score.keySignatures,
        resolution: score.resolution))
  }

  var part: Part { score.parts[0] }

  static var kind: Kind { .part }
  var shortForm: String { part.shortForm }
  var summary: String { part.summary }

  func lines(on page: Page) -> [String] {
    let lines = page.paragraph(summary)
    return lines + PianoRoll(score).lines(on: page.lowered(by: lines.count))
  }

  static var fields: KeyValuePairs<String, Kind> { ["name": .text] }
  func field(_ name: String) -> Value? { name == "name" ? .text(part.name) : nil }
}

extension Part {
  fileprivate var shortForm: String { "part \"\(name)\"" }

  /// `part "Melody" · Acoustic Grand Piano · 12 notes, 3 chords, 2 rests`
  var summary: String {
    "\(shortForm) · \(isDrums ? "drums" : instrument.name) · \(elements.kindsText)"
  }
}
