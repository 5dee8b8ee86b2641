import LofiLanguage
import TensorCore

extension Builtin {
  static let sum = Builtin(
    "sum", .tensor, "The sum of all elements of a list or a tensor, or along one axis.", stage: 2,
    examples: [
      Example("[1, 2, 3] | sum", shows: "6"),
      Example("tensor([[1.0, 2.0], [3.0, 4.0]]) | sum axis: 0", shows: "[4.0, 6.0]"),
      Example("[[1, 2], [3, 4]] | sum axis: 1", shows: "[3, 7]"),
    ], seeAlso: ["mean", "max", "min"],
    forms: [
      Form(
        [
          .required("tensor", .kinds([.tensor]), "A tensor."),
          .axis("Its name or place; all axes unless said."),
        ], returns: .kinds([.number, .tensor])
      ) { call in
        try call.tensor("tensor").sum(over: call.axis).value
      },
      Form(
        [
          .required("list", .list, "Numbers, or rows of numbers."),
          .axis("Its place; all axes unless said."),
        ], returns: .kinds([.number, .tensor])
      ) { call in
        if let rows = try call.rows("list") { return try rows.sum(over: call.axis).value }
        let numbers = try call.numbers("list")
        return .number(try numbers.reduce(Number.integer(0)) { try $0.combined(.add, with: $1) })
      },
    ])
}
