import LofiLanguage
import TensorCore

extension Builtin {
  static let reshape = Builtin(
    "reshape", .tensor, "The same numbers in other axes; one size may be -1, what is left.",
    stage: 4,
    examples: [
      Example("([1, 2, 3, 4] | reshape 2, -1).shape", shows: "[2, 2]"),
      Example("[1, 2, 3, 4] | reshape rows: 2, columns: 2", shows: "[[1, 2], [3, 4]]"),
    ], seeAlso: ["transpose", "flatten"],
    forms: [
      Form(
        [
          .required("tensor", .kinds([.tensor, .list, .range, .number]), "A tensor, or numbers."),
          .many("sizes", .whole, "The size of each axis."),
          .otherLabels("axes", .whole, "The size of an axis with that name."),
        ], returns: .kind(.tensor)
      ) { call in
        .foreign(try call.tensor("tensor").reshaped(call.axes()))
      }
    ])
}
