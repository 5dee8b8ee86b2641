import LofiLanguage
import MusicCore

extension Builtin {
  static let noteCount = Builtin(
    "note_count", .score, "How many notes sound, those of chords included.", stage: 2, isNoun: true,
    examples: [
      Example("[C4, E4, C4.E4.G4] | stream | note_count", shows: "5"),
      Example("([C4.E4.G4, rest(1/4)] | stream).note_count", shows: "3"),
    ], seeAlso: ["count", "notes"],
    forms: [
      Form(
        [
          .required("music", .musicOrMeasure, "A stream, a part, a score or a measure.")
        ], returns: .kind(.number, "a whole number")
      ) { call in
        .whole(try call.score("music").noteCount)
      }
    ])
}
