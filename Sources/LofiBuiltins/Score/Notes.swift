import LofiLanguage
import MusicCore

extension Builtin {
  static let notes = Builtin(
    "notes", .score, "The single notes.", stage: 2, isNoun: true,
    examples: [
      Example("[C4, E4, C4.E4.G4] | stream | notes | count", shows: "2"),
      Example("([C4, rest(1/4), E4] | stream).notes", shows: "[C4, E4]"),
    ], seeAlso: ["chords", "rests", "elements"],
    forms: [
      Form(
        [
          .required("music", .musicOrMeasure, "A stream, a part, a score or a measure.")
        ], returns: .list(of: .note, "a list of notes")
      ) { call in
        .list(
          try call.melody("music").stream.elements.compactMap { element in
            if case .note = element { element.value } else { nil }
          })
      }
    ])
}
