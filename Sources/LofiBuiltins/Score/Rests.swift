import LofiLanguage
import MusicCore

extension Builtin {
  static let rests = Builtin(
    "rests", .score, "The rests: where nothing sounds.", stage: 2, isNoun: true,
    examples: [
      Example("[C4, E4, C4.E4.G4] | stream | rests | count", shows: "0"),
      Example("([C4, rest(1/8)] | stream).rests | map { it.duration }", shows: "[1/8]"),
    ], seeAlso: ["notes", "chords", "elements"],
    forms: [
      Form(
        [
          .required("music", .musicOrMeasure, "A stream, a part, a score or a measure.")
        ], returns: .list(of: .rest, "a list of rests")
      ) { call in
        .list(
          try call.melody("music").stream.elements.compactMap { element in
            if case .rest = element { element.value } else { nil }
          })
      }
    ])
}
