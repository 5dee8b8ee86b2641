import LofiLanguage
import MusicCore

extension Builtin {
  static let rest = Builtin(
    "rest", .score, "A rest with a length.", stage: 2,
    examples: [
      Example("rest(1/8).duration", shows: "1/8"),
      Example("[C4, rest(1/4), E4] | stream | tokens", shows: "[\"C4\", \"rest\", \"E4\"]"),
    ], seeAlso: ["note", "chord", "rests"],
    forms: [
      Form(
        [
          .required("length", .number, "Whole notes.")
        ], returns: .kind(.rest)
      ) { call in
        .foreign(Rest(duration: try call.length("length")))
      }
    ])
}
