import LofiLanguage

extension Builtin {
  static let group = Builtin(
    "group", .lists,
    "Put the elements for which a block says the same together, in order of first appearance.",
    examples: [
      Example("1..5 | group { it % 2 } | map { it.values }", shows: "[[1, 3, 5], [2, 4]]"),
      Example(
        "[C4, E4, C5] | group { it.pitch_class } | first", shows: "(key: 0, values: [C4, C5])"),
    ], seeAlso: ["count_by", "unique", "keep"],
    forms: [
      Form(
        [
          .required("list", .sequence, "What to sort out."),
          .required("block", .block, "What the elements of a group have in common."),
        ], returns: .kind(.list, "a list of records (key:, values:)")
      ) { call in
        let block = try call.block("block")
        var keys = Distinct()
        var groups: [[Value]] = []
        for element in try call.elements("list") {
          let place = keys.place(of: try call.result(of: block, element))
          if place == groups.count { groups.append([]) }
          groups[place].append(element)
        }
        return .list(
          Swift.zip(keys.values, groups).map { key, values in
            .record(Record([("key", key), ("values", .list(values))]))
          })
      }
    ])
}
