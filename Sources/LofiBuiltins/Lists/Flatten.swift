import LofiLanguage
import TensorCore

extension Builtin {
  static let flatten = Builtin(
    "flatten", .lists, "Join the lists of a list into one; a tensor into one axis.", stage: 3,
    examples: [
      Example("[[1, 2], [3]] | flatten", shows: "[1, 2, 3]"),
      Example("tensor([[1, 2], [3, 4]]) | flatten", shows: "[1, 2, 3, 4]"),
    ], seeAlso: ["map", "join"],
    forms: [
      Form(
        [
          .required("list", .list, "A list, some of whose elements are lists.")
        ], returns: .kind(.list)
      ) { call in
        .list(
          try call.list("list").flatMap { value in try Call.elements(of: value) ?? [value] })
      },
      Form(
        [
          .required("tensor", .kinds([.tensor]), "A tensor.")
        ], returns: .kind(.tensor)
      ) { call in
        .foreign(try call.tensor("tensor").reshaped([Axis(-1)]))
      },
      Form(
        [
          .required("score", .kinds([.score]), "A score.")
        ], returns: .kind(.stream)
      ) { call in
        .foreign(try call.melody("score"))
      },
    ])
}
