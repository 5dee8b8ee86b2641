import LofiLanguage
import TensorCore

extension Builtin {
  static let argmax = Builtin(
    "argmax", .tensor, "The place of the largest number along an axis, the last unless said.",
    stage: 7,
    examples: [
      Example("[0.1, 0.7, 0.2] | argmax", shows: "1"),
      Example("tensor([[1, 9], [8, 2]]) | argmax", shows: "[1, 0]"),
    ], seeAlso: ["max", "softmax"],
    forms: [
      Form(
        [
          .required("tensor", .kinds([.tensor, .list, .range, .number]), "A tensor, or numbers."),
          .axis("Its name or place; the last unless said."),
        ], returns: .kinds([.number, .tensor], "a whole number, or a tensor")
      ) { call in
        let tensor = try call.tensor("tensor")
        return try tensor.argmax(over: call.axis ?? .position(-1)).value
      }
    ])
}
