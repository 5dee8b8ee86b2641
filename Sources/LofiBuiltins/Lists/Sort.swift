import LofiLanguage

extension Builtin {
  static let sort = Builtin(
    "sort", .lists, "Put elements in order: numbers, texts or pitches, or by what a block says.",
    examples: [
      Example("[3, 1, 2] | sort", shows: "[1, 2, 3]"),
      Example("[\"bb\", \"a\"] | sort by: { it | count }", shows: "[\"a\", \"bb\"]"),
    ], seeAlso: ["reverse", "unique", "max"],
    forms: [
      Form(
        [
          .required("list", .sequence, "What to put in order."),
          .optional("by", .block, "What to compare of each element."),
        ], returns: .same("the same kind of sequence")
      ) { call in
        let block = call.optional("by") == nil ? nil : try call.block("by")
        return try call.selecting("list") { elements in
          let keys = try elements.map { element in
            try block.map { try call.result(of: $0, element) } ?? element
          }
          // The place breaks ties, so that equal elements keep their order.
          return try elements.indices.sorted { a, b in
            guard let isLess = keys[a].isLess(than: keys[b]),
              let isMore = keys[b].isLess(than: keys[a])
            else {
              throw Complaint(
                .types,
                "`sort` has no order between \(keys[a].kind.withArticle) and \(keys[b].kind.withArticle)",
                parameter: "list", why: "Say what to compare: sort by: { … }.")
            }
            return isLess || (!isMore && a < b)
          }
        }
      }
    ])
}
