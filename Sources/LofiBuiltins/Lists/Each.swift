import LofiLanguage

extension Builtin {
  static let each = Builtin(
    "each", .lists, "Do something with every element and hand the list on.",
    examples: [
      Example("[1, 2] | each { print it }", shows: "[1, 2]"),
      Example("1..2 | each { n => print \"{n}\" } | count", shows: "2"),
    ], seeAlso: ["map", "print"],
    forms: [
      Form(
        [
          .required("list", .sequence, "What to go through."),
          .required("block", .block, "What to do with each element."),
        ], returns: .same("the list")
      ) { call in
        let block = try call.block("block")
        for element in try call.elements("list") { _ = try call.apply(block, element) }
        return try call.value("list")
      }
    ])
}
