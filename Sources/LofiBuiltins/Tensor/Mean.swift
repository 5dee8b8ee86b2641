import LofiLanguage
import TensorCore

extension Builtin {
  static let mean = Builtin(
    "mean", .tensor, "The mean of all elements of a list or a tensor, or along one axis.",
    examples: [
      Example("[1, 2] | mean", shows: "3/2"),
      Example("tensor([[1.0, 2.0], [3.0, 4.0]]) | mean axis: 0", shows: "[2.0, 3.0]"),
    ], seeAlso: ["sum", "max", "min"],
    forms: [
      .tensor { try $0.mean(over: $1) },
      .numbers({ try $0.mean(over: $1) }) { call in
        _ = try call.nonEmpty("list")
        let numbers = try call.numbers("list")
        let total = try numbers.reduce(Number.integer(0)) { try $0.combined(.add, with: $1) }
        return try total.combined(.divide, with: .integer(numbers.count))
      },
    ])
}
