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
        let separator = try call.text("separator")
        let texts = try call.elements("list").map(\.plainForm)
        let length = texts.reduce(0) { $0 + $1.utf8.count + separator.utf8.count }
        guard length <= Call.longestText else {
          throw Complaint(.wrongInput, "the joined text would be too long", parameter: "list")
        }
        return .text(texts.joined(separator: separator))
      }
    ])
}
