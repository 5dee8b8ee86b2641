import LofiLanguage

extension Builtin {
  static let show = Builtin(
    "show", .look, "Draw a value, as the last line of a cell does. Hands it on.", stage: 2,
    hasEffect: true,
    examples: [
      Example("show [1, 2, 3]"), Example("[1, 2] | show | count", shows: "2"),
      Example("1..1000 | map { it * it } | show rows: 3 | count", shows: "1000"),
      Example("[1, 2] | show rows: all | count", shows: "2"),
    ],
    seeAlso: ["print", "peek", "warn", "table", "plot"],
    forms: [
      Form(
        [.required("value", .any, "Anything."), .rows], returns: .same("the value")
      ) { call in
        call.host.print(try call.value("value").drawing(on: call.page))
        return try call.value("value")
      }
    ])
}
