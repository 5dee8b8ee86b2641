import LofiLanguage

extension Builtin {
  static let zip = Builtin(
    "zip", .lists,
    "Pairs: the first elements of two lists together, then the second ones, and so on.",
    examples: [
      Example("[1, 2] | zip [\"a\", \"b\"]", shows: "[[1, \"a\"], [2, \"b\"]]"),
      Example("1..3 | zip 4..6 | map { it[0] * it[1] }", shows: "[4, 10, 18]"),
    ], seeAlso: ["map", "join"],
    forms: [
      Form(
        [.required("list", .sequence, "One list."), .required("other", .sequence, "The other.")],
        returns: .list(of: .list, "a list of lists of two")
      ) { call in
        .list(Swift.zip(try call.list("list"), try call.list("other")).map { .list([$0, $1]) })
      }
    ])
}
