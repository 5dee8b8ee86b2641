import LofiLanguage

extension Builtin {
  static let unique = Builtin(
    "unique", .lists, "Every different element once, in order of first appearance.", stage: 3,
    examples: [
      Example("[1, 2, 1] | unique", shows: "[1, 2]"),
      Example("[\"F4\", \"F4\"] | unique | count", shows: "1"),
    ], seeAlso: ["count_by", "sort", "vocabulary"],
    forms: [
      Form(
        [.required("list", .sequence, "What to look through.")],
        returns: .same("the same kind of sequence")
      ) { call in
        var seen = Distinct()
        return try call.selecting("list") { elements in
          elements.indices.filter { seen.isNew(elements[$0]) }
        }
      }
    ])
}
