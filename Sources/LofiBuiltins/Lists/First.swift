import LofiLanguage

extension Builtin {
  static let first = Builtin(
    "first", .lists, "The first element.", stage: 2, isNoun: true,
    examples: [Example("[7, 8, 9] | first", shows: "7"), Example("1..4 | first", shows: "1")],
    seeAlso: ["last", "take", "skip"],
    forms: [
      Form(
        [.required("list", .sequence, "Where to take it from.")], returns: .element("one element")
      ) {
        call in
        try call.nonEmpty("list").first
      }
    ])
}
