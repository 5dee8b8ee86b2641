import LofiLanguage
import TensorCore

extension Builtin {
  static let flatten = Builtin(
    "flatten", .lists,
    "Join the lists of a list into one; the parts of a score into one stream; a tensor into one axis.",
    stage: 3,
    examples: [
      Example("[[1, 2], [3]] | flatten", shows: "[1, 2, 3]"),
      Example("[C4, E4] | stream | merge ([C2] | stream) | flatten", shows: "[C2.C4, E4]"),
      Example("([[1, 2], [3, 4]] | tensor | flatten).shape", shows: "[4]"),
      Example("tensor([[1, 2], [3, 4]]) | flatten", shows: "[1, 2, 3, 4]"),
    ], seeAlso: ["map", "join", "elements", "reshape"],
    forms: [
      Form(
        [
          .required("list", .list, "A list, some of whose elements are lists.")
        ], returns: .kind(.list)
      ) { call in
        .list(
          try call.elements("list").flatMap { value in try Call.elements(of: value) ?? [value] })
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
          .required("music", .music, "A stream, a part or a score.")
        ], returns: .kind(.stream)
      ) { call in
        .foreign(try call.melody("music"))
      },
    ])
}
