import LofiLanguage
import MelodyModels

extension Builtin {
  static let decode = Builtin(
    "decode", .tokens, "The token for each number, or for one.", stage: 3,
    examples: [
      Example("[1, 0] | decode ([\"C4\", \"E4\"] | vocabulary)", shows: "[\"E4\", \"C4\"]"),
      Example("1 | decode ([\"C4\", \"E4\"] | vocabulary)", shows: "\"E4\""),
      Example(
        """
        words = ["C4", "E4"] | vocabulary
        ["E4"] | encode words | decode words
        """, shows: "[\"E4\"]"),
    ], seeAlso: ["encode", "stream"],
    forms: [
      Form(
        [
          .required("ids", .kinds([.list, .range, .tensor]), "Numbers of tokens."),
          .required("vocabulary", .kinds([.vocabulary]), "A vocabulary."),
        ], returns: .list(of: .text, "a list of texts")
      ) { call in
        .list(
          try call.foreign("vocabulary", as: Vocabulary.self).decode(call.ids("ids")).map {
            .text($0)
          })
      },
      Form(
        [
          .required("id", .whole, "The number of one token."),
          .required("vocabulary", .kinds([.vocabulary]), "A vocabulary."),
        ], returns: .kind(.text)
      ) { call in
        .text(try call.foreign("vocabulary", as: Vocabulary.self).token(at: call.whole("id")))
      },
    ])
}
