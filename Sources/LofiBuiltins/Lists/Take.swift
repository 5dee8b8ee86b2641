import LofiLanguage

extension Builtin {
  static let take = Builtin(
    "take", .lists, "The first elements, as many as you say.", stage: 2,
    examples: [
      Example("[7, 8, 9] | take 2", shows: "[7, 8]"),
      Example("1..100 | take 3", shows: "[1, 2, 3]"),
    ], seeAlso: ["skip", "first", "last"],
    forms: [
      Form(
        [
          .required("list", .sequence, "Where to take them from."),
          .required("count", .whole, "How many, 0 or more."),
        ], returns: .same("the same kind of sequence")
      ) { call in
        let count = try call.whole("count", in: 0...Int.max)
        return try call.slicing("list") { $0.prefix(count) }
      }
    ])
}
