import LofiLanguage
import MusicCore

extension Builtin {
  static let durations = Builtin(
    "durations", .score, "How long each element lasts, in whole notes.", stage: 2, isNoun: true,
    examples: [
      Example("[C4, E4] | stream | durations", shows: "[1/4, 1/4]")
    ], seeAlso: ["duration", "length"],
    forms: [
      Form(
        [
          .required("music", .musicOrMeasure, "A stream, a part, a score or a measure.")
        ], returns: .kind(.list, "a list of numbers")
      ) { call in
        .list(
          try call.melody("music").stream.elements.map { .number(Number(wholeNotes: $0.duration)) })
      }
    ])
}
