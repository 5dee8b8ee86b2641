import LofiLanguage
import MusicCore

extension Builtin {
  static let rest = Builtin(
    "rest", .score, "A rest with a length.", stage: 2,
    examples: [
      Example("rest(1/8).duration", shows: "1/8")
    ], seeAlso: ["note", "chord"],
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
