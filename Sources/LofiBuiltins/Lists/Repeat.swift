import LofiLanguage

extension Builtin {
  static let `repeat` = Builtin(
    "repeat", .lists,
    "Put a value several times in a row, a stream behind itself; or feed it through a block several times.",
    examples: [
      Example("1 | repeat 3", shows: "[1, 1, 1]"),
      Example("1 | repeat 3, { it * 2 }", shows: "8"),
      Example("[C4, E4] | stream | repeat 2", shows: "[C4, E4, C4, E4]"),
    ], seeAlso: ["map", "fold"],
    forms: [
      Form(
        [
          .required("value", .any, "What to repeat."),
          .required("times", .whole, "How often, 0 to 1,000,000."),
          .optional("block", .block, "What to feed the value through."),
        ], returns: .any("a list, a stream of a stream, or the block's last value")
      ) { call in
        let times = try call.whole("times", in: 0...1_000_000)
        let value = try call.value("value")
        guard call.optional("block") != nil else {
          if case .foreign(var melody as Melody) = value {
            // Both are counts of things in memory or checked above: their product fits.
            try Elements.checkLength(melody.stream.elements.count * times)
            melody.stream = melody.stream.repeated(times)
            return .foreign(melody)
          }
          return .list(Array(repeating: value, count: times))
        }
        let block = try call.block("block")
        return try (0..<times).reduce(value) { value, _ in try call.result(of: block, value) }
      }
    ])
}
