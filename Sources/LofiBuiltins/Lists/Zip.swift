import LofiLanguage

extension Builtin {
  static let zip = Builtin(
    "zip", .lists,
    "The first elements of several lists together, then the second ones, up to the end of the shortest.",
    examples: [
      Example("[1, 2] | zip [\"a\", \"b\"]", shows: "[[1, \"a\"], [2, \"b\"]]"),
      Example("1..3 | zip 4..6 | map { it[0] * it[1] }", shows: "[4, 10, 18]"),
      Example("[1, 2] | zip [3, 4], [5, 6]", shows: "[[1, 3, 5], [2, 4, 6]]"),
    ], seeAlso: ["map", "join"],
    forms: [
      Form(
        [
          .required("list", .sequence, "One list."), .required("other", .sequence, "Another."),
          .many("more", .sequence, "And more."),
        ],
        returns: .list(of: .list, "a list of lists")
      ) { call in
        let lists =
          try [call.elementsOfAnyLength("list"), call.elementsOfAnyLength("other")]
          + call.many.compactMap { Elements(of: $0) }
        let count = lists.map(\.count).min() ?? 0
        try Elements.checkLength(count)
        return .list((0..<count).map { place in .list(lists.map { $0[place] }) })
      }
    ])
}
