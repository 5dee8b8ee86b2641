import LofiLanguage
import TensorCore

extension Builtin {
  static let matmul = Builtin(
    "matmul", .tensor,
    "The matrix product: sums over the last axis of the left and the first of the right.", stage: 5,
    examples: [
      Example("[[1.0, 2.0]] | matmul [[3.0], [4.0]]", shows: "[[11.0]]"),
      Example("[1.0, 2.0] | matmul [3.0, 4.0]", shows: "11.0"),
    ], seeAlso: ["sum", "transpose"],
    forms: [
      Form(
        [
          .required("tensor", .kinds([.tensor, .list, .range, .number]), "A tensor, or numbers."),
          .required("other", .kinds([.tensor, .list]), "The right side."),
        ], returns: .kinds([.tensor, .number])
      ) { call in
        try call.tensor("tensor").matmul(call.tensor("other")).value
      }
    ])
}
