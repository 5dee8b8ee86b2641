import LofiLanguage

extension Builtin {
  static let warn = Builtin(
    "warn", .look, "Say something that stops nothing. Hands it on.", hasEffect: true,
    examples: [Example("warn \"few songs\""), Example("[1, 2] | warn | count", shows: "2")],
    seeAlso: ["print", "show", "peek"],
    forms: [
      Form([.required("value", .any, "Anything.")], returns: .same("the value")) { call in
        call.host.notice(try call.value("value").plainForm)
        return try call.value("value")
      }
    ])
}
