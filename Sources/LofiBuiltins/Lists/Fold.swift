import LofiLanguage

extension Builtin {
  static let fold = Builtin(
    "fold", .lists, "Join all elements into one value, two at a time.",
    examples: [
      Example("[1, 2, 3] | fold 0, { total, n => total + n }", shows: "6"),
      Example("[\"a\", \"b\"] | fold \"\", { all, next => all + next }", shows: "\"ab\""),
    ], seeAlso: ["sum", "map"],
    forms: [
      Form(
        [
          .required("list", .sequence, "What to go through."),
          .required("start", .any, "What to begin with."),
          .required("block", .block, "Makes a new total of the total and the next element."),
        ], returns: .any("the last total")
      ) { call in
        let block = try call.block("block")
        return try call.elements("list").reduce(try call.value("start")) { total, next in
          try call.result(of: block, total, next)
        }
      }
    ])
}
