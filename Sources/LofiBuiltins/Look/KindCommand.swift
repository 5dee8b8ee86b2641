import LofiLanguage

extension Builtin {
  static let kind = Builtin(
    "kind", .look, "The name of a value's type.", stage: 2, isNoun: true,
    examples: [Example("kind 1/4", shows: "\"number\""), Example("C4 | kind", shows: "\"pitch\"")],
    seeAlso: ["describe"],
    forms: [
      Form([.required("value", .any, "Anything.")], returns: .kind(.text)) { call in
        .text(try call.value("value").kind.name)
      }
    ])
}
