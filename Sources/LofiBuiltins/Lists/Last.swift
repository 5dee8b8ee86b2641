import LofiLanguage

extension Builtin {
  static let last = Builtin(
    "last", .lists, "The last element.", stage: 6, isNoun: true,
    examples: [Example("[7, 8, 9] | last", shows: "9"), Example("1..4 | last", shows: "4")],
    seeAlso: ["first", "take", "skip"],
    forms: [
      Form(
        [.required("list", .sequence, "Where to take it from.")], returns: .element("one element")
      ) {
        call in
        try call.nonEmpty("list").last
      }
    ])
}
