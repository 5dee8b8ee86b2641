import LofiLanguage

extension Builtin {
  static let contains = Builtin(
    "contains", .lists, "Whether a value is among the elements.",
    examples: [
      Example("[1, 2] | contains 2", shows: "true"), Example("[C#4] | contains Db4", shows: "true"),
    ], seeAlso: ["keep", "unique"],
    forms: [
      Form(
        [
          .required("list", .sequence, "Where to look."),
          .required("value", .any, "What to look for."),
        ], returns: .kind(.boolean, "true or false")
      ) { call in
        let value = try call.value("value")
        return .boolean(try call.list("list").contains { $0.equals(value) })
      }
    ])
}
