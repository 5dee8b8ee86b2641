import LofiLanguage

extension Builtin {
  static let print = Builtin(
    "print", .look, "Write a value as plain text. Hands it on.", stage: 3, hasEffect: true,
    examples: [Example("print \"C4 is {60}\""), Example("[1, 2] | print | count", shows: "2")],
    seeAlso: ["show", "peek", "warn"],
    forms: [
      Form([.required("value", .any, "Anything.")], returns: .same("the value")) { call in
        call.host.print(try call.value("value").plainForm)
        return try call.value("value")
      }
    ])
}
