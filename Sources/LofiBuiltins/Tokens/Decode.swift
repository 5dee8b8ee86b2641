import LofiLanguage
import MelodyModels

extension Builtin {
  static let decode = Builtin(
    "decode", .tokens, "The token for each number.", stage: 3,
    examples: [
      Example("[1, 0] | decode ([\"C4\", \"E4\"] | vocabulary)", shows: "[\"E4\", \"C4\"]"),
      Example(
        """
        words = ["C4", "E4"] | vocabulary
        ["E4"] | encode words | decode words
        """, shows: "[\"E4\"]"),
    ], seeAlso: ["encode", "stream"],
    forms: [
      Form(
        [
          .required("ids", .list, "A list of numbers."),
          .required("vocabulary", .kinds([.vocabulary]), "A vocabulary."),
        ], returns: .list(of: .text, "a list of texts")
      ) { call in
        .list(
          try call.foreign("vocabulary", as: Vocabulary.self).decode(call.ids("ids")).map {
            .text($0)
          })
      }
    ])
}
