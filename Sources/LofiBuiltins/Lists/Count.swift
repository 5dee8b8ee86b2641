import LofiLanguage

extension Builtin {
  static let count = Builtin(
    "count", .lists, "How many elements there are.", stage: 1, isNoun: true,
    examples: [Example("[7, 8, 9] | count", shows: "3"), Example("\"lofi\" | count", shows: "4")],
    seeAlso: ["count_by", "length", "note_count"],
    forms: [
      Form(
        [.required("list", .sequence, "What to count.")], returns: .kind(.number, "a whole number")
      ) { call in
        .whole(try call.elementsOfAnyLength("list").count)
      },
      Form(
        [.required("text", .text, "A text: its characters are counted.")],
        returns: .kind(.number, "a whole number")
      ) {
        call in .whole(try call.text("text").count)
      },
      Form(
        [.required("record", .record, "A record: its fields are counted.")],
        returns: .kind(.number, "a whole number")
      ) {
        call in
        guard case .record(let record) = try call.value("record") else { return nil }
        return .whole(record.count)
      },
    ])
}
