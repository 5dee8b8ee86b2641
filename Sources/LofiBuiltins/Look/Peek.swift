import LofiLanguage

extension Builtin {
  static let peek = Builtin(
    "peek", .look, "Say in one line what a value is. Hands it on.", stage: 1, hasEffect: true,
    examples: [Example("peek 1..1000"), Example("[1, 2] | peek | count", shows: "2")],
    seeAlso: ["print", "show", "warn"],
    forms: [
      Form([.required("value", .any, "Anything.")], returns: .same("the value")) { call in
        call.host.print(try call.value("value").summary(on: call.host.page))
        return try call.value("value")
      }
    ])
}
