import LofiLanguage

extension Builtin {
  static let contains = Builtin(
    "contains", .lists,
    "Whether a value is among the elements, a text in a text, a name in a record.",
    examples: [
      Example("[1, 2] | contains 2", shows: "true"), Example("[C#4] | contains Db4", shows: "true"),
      Example("\"lofi\" | contains \"of\"", shows: "true"),
    ], seeAlso: ["keep", "unique"],
    forms: [
      Form(
        [
          .required("list", .sequence, "Where to look."),
          .required("value", .any, "What to look for."),
        ], returns: .kind(.boolean, "true or false")
      ) { call in
        let value = try call.value("value")
        if case .range(let range) = try call.value("list") {
          guard case .number(let number) = value, let whole = number.whole else {
            return .boolean(false)
          }
          return .boolean(range.values.contains(whole))
        }
        return .boolean(try call.elements("list").contains { $0.equals(value) })
      },
      Form(
        [
          .required("text", .text, "Where to look."),
          .required("part", .text, "What to look for."),
        ], returns: .kind(.boolean, "true or false")
      ) { call in
        .boolean(try call.text("text").containsText(call.text("part")))
      },
      Form(
        [
          .required("record", .record, "Where to look."),
          .required("name", .text, "The name of a field."),
        ], returns: .kind(.boolean, "true or false")
      ) { call in
        guard case .record(let record) = try call.value("record") else { return nil }
        return .boolean(record.names.contains(try call.text("name")))
      },
    ])
}
