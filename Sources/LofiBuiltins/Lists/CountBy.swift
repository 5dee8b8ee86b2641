import LofiLanguage

extension Builtin {
  static let countBy = Builtin(
    "count_by", .lists, "How often each different element occurs, most frequent first.", stage: 2,
    examples: [
      Example("[\"a\", \"b\", \"a\"] | count_by | first", shows: "(value: \"a\", count: 2)"),
      Example("1..4 | count_by { it % 2 == 0 } | map { it.count }", shows: "[2, 2]"),
    ], seeAlso: ["unique", "count"],
    forms: [
      Form(
        [
          .required("list", .sequence, "What to count."),
          .optional("block", .block, "What to count of each element."),
        ], returns: .list(of: .record, "a list of records (value:, count:)")
      ) { call in
        let block = call.optional("block") == nil ? nil : try call.block("block")
        let values = try call.elements("list").map { element in
          try block.map { try call.result(of: $0, element) } ?? element
        }
        return .list(
          Tally(of: values).byFrequency.map { entry in
            .record(Record([("value", entry.value), ("count", .whole(entry.count))]))
          })
      }
    ])
}
