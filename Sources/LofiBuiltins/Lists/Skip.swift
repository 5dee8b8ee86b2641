import LofiLanguage

extension Builtin {
  static let skip = Builtin(
    "skip", .lists, "All but the first elements.",
    examples: [
      Example("[7, 8, 9] | skip 2", shows: "[9]"), Example("1..4 | skip 1", shows: "[2, 3, 4]"),
    ], seeAlso: ["take", "first", "last"],
    forms: [
      Form(
        [
          .required("list", .sequence, "Where to take them from."),
          .required("count", .whole, "How many to leave out, 0 or more."),
        ], returns: .same("the same kind of sequence")
      ) { call in
        let count = try call.whole("count", in: 0...Int.max)
        return try call.slicing("list") { $0.dropFirst(count) }
      }
    ])
}
