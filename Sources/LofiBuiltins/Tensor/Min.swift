import LofiLanguage
import TensorCore

extension Builtin {
  static let min = Builtin(
    "min", .tensor, "The smallest of all elements of a list or a tensor, or along one axis.",
    stage: 5,
    examples: [
      Example("[3, 8, 5] | min", shows: "3"),
      Example("tensor([[1.0, 2.0], [3.0, 4.0]]) | min axis: 0", shows: "[1.0, 2.0]"),
    ], seeAlso: ["sum", "mean", "max"],
    forms: [
      Form(
        [
          .required("tensor", .kinds([.tensor]), "A tensor."),
          .axis("Its name or place; all axes unless said."),
        ], returns: .kinds([.number, .tensor, .boolean])
      ) { call in
        try call.tensor("tensor").min(over: call.axis).value
      },
      Form(
        [
          .required("list", .sequence, "Values with an order, or rows of numbers."),
          .axis("Its place, for rows of numbers."),
        ], returns: .any("one value")
      ) { call in
        if let rows = try call.rows("list") { return try rows.min(over: call.axis).value }
        return try call.best("list") { best, value in value.isLess(than: best) }
      },
    ])
}
