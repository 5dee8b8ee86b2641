import LofiLanguage
import MusicCore

extension Builtin {
  static let durations = Builtin(
    "durations", .score, "How long each element lasts, in whole notes.", stage: 8, isNoun: true,
    examples: [
      Example("[C4, E4] | stream | durations", shows: "[1/4, 1/4]"),
      Example("([note(C4, 1/8), rest(1/2)] | stream).durations", shows: "[1/8, 1/2]"),
    ], seeAlso: ["duration", "length"],
    forms: [
      Form(
        [
          .required("music", .musicOrMeasure, "A stream, a part, a score or a measure.")
        ], returns: .list(of: .number, "a list of numbers")
      ) { call in
        .list(
          try call.melody("music").stream.elements.map { .number(Number(wholeNotes: $0.duration)) })
      }
    ])
}
