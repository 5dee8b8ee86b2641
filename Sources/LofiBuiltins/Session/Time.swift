import LofiLanguage

extension Builtin {
  static let time = Builtin(
    "time", .session, "Run a block and say how long it took; gives what the block gives.",
    examples: [
      Example("time { 1..1000 | sum }", shows: "500500"),
      Example("total = time { 1..1000 | sum }; total", shows: "500500"),
      Example("[3, 1, 2] | time { it | sort }", shows: "[1, 2, 3]"),
    ],
    seeAlso: ["doctor"],
    forms: [
      Form([.required("block", .block, "What to run.")], returns: .any("the block's value")) {
        call in
        try measured(call) { try call.apply(call.block("block")) }
      },
      Form(
        [
          .required("value", .any, "What the block receives."),
          .required("block", .block, "What to run."),
        ], returns: .any("the block's value")
      ) { call in
        try measured(call) { try call.apply(call.block("block"), call.value("value")) }
      },
    ])

  private static func measured(_ call: Call, _ body: () throws -> Value?) throws -> Value? {
    let start = ContinuousClock.now
    let value = try body()
    let duration = ContinuousClock.now - start
    let seconds =
      Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    call.host.notice("it took \(seconds.text(digits: seconds < 10 ? 3 : 1)) seconds")
    return value
  }
}
