import LofiLanguage

extension Builtin {
  static let join = Builtin(
    "join", .lists, "One text from many values.",
    examples: [
      Example("[\"C4\", \"E4\"] | join \" \"", shows: "\"C4 E4\""),
      Example("[1, 2, 3] | join", shows: "\"123\""),
    ], seeAlso: ["print", "map"],
    forms: [
      Form(
        [
          .required("list", .sequence, "What to join."),
          .optional("separator", .text, default: .text(""), "What to put between."),
        ], returns: .kind(.text)
      ) { call in
        .text(
          try call.elements("list").map(\.plainForm).joined(separator: try call.text("separator")))
      }
    ])
}
