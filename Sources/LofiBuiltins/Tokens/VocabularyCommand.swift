import LofiLanguage
import MelodyModels

extension Builtin {
  static let vocabulary = Builtin(
    "vocabulary", .tokens, "Every different token once, in order; its place is its number.",
    stage: 3,
    examples: [
      Example("([\"C4\", \"E4\", \"C4\"] | vocabulary).size", shows: "2"),
      Example("([\"C4\", \"E4\", \"C4\"] | vocabulary).tokens", shows: "[\"C4\", \"E4\"]"),
    ], seeAlso: ["tokens", "encode", "decode"],
    forms: [
      Form(
        [
          .required("tokens", .list, "A list of tokens, which are texts.")
        ], returns: .kind(.vocabulary)
      ) { call in
        .foreign(try Vocabulary(call.texts("tokens")))
      }
    ])
}
