import LofiLanguage
import MelodyModels

extension Builtin {
  static let encode = Builtin(
    "encode", .tokens, "The number of each token in a vocabulary.", stage: 3,
    examples: [
      Example("[\"E4\", \"C4\"] | encode ([\"C4\", \"E4\"] | vocabulary)", shows: "[1, 0]"),
      Example(
        """
        words = ["C4", "E4", "rest"] | vocabulary
        ["rest", "C4"] | encode words
        """, shows: "[2, 0]"),
    ], seeAlso: ["decode", "vocabulary"],
    forms: [
      Form(
        [
          .required("tokens", .list, "A list of tokens."),
          .required("vocabulary", .kinds([.vocabulary]), "A vocabulary."),
        ], returns: .list(of: .number, "a list of numbers")
      ) { call in
        .list(
          try call.foreign("vocabulary", as: Vocabulary.self).encode(call.texts("tokens")).map {
            .whole($0)
          })
      }
    ])
}
