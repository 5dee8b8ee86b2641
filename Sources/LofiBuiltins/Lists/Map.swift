import LofiLanguage

extension Builtin {
  static let map = Builtin(
    "map", .lists, "Put every element through a block and collect the results.", stage: 1,
    examples: [
      Example("[1, 2, 3] | map { it * 2 }", shows: "[2, 4, 6]"),
      Example("1..3 | map { n => n ^ 2 }", shows: "[1, 4, 9]"),
    ], seeAlso: ["each", "keep", "fold"],
    forms: [
      Form(
        [
          .required("list", .sequence, "What to go through."),
          .required("block", .block, "What to do with each element."),
        ], returns: .kind(.list)
      ) { call in
        let block = try call.block("block")
        return .list(try call.elements("list").map { try call.result(of: block, $0) })
      }
    ])
}
