import LofiLanguage

extension Builtin {
  static let show = Builtin(
    "show", .look, "Draw a value, as the last line of a cell does. Hands it on.", stage: 2,
    hasEffect: true,
    examples: [Example("show [1, 2, 3]"), Example("[1, 2] | show | count", shows: "2")],
    seeAlso: ["print", "peek", "warn"],
    forms: [
      Form([.required("value", .any, "Anything.")], returns: .same("the value")) { call in
        call.host.print(try call.value("value").drawing(width: call.host.width))
        return try call.value("value")
      }
    ])
}
