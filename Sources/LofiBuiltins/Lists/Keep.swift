import LofiLanguage

extension Builtin {
  static let keep = Builtin(
    "keep", .lists, "Keep the elements for which a block says true.", stage: 3,
    examples: [
      Example("[3, 8, 5] | keep { it > 4 }", shows: "[8, 5]"),
      Example("[\"F4\", \"rest\"] | keep { it != \"rest\" }", shows: "[\"F4\"]"),
    ], seeAlso: ["drop", "map"],
    forms: [
      Form(
        [
          .required("list", .sequence, "What to choose from."),
          .required("block", .block, "Says true or false of each element."),
        ], returns: .same("the same kind of sequence")
      ) { call in
        let block = try call.block("block")
        return try call.selecting("list") { elements in
          try elements.indices.filter { try call.holds(block, elements[$0]) }
        }
      }
    ])
}
