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
      .tensor { try $0.sum(over: $1) },
      .numbers({ try $0.sum(over: $1) }) { call in
        try call.numbers("list").reduce(Number.integer(0)) { try $0.combined(.add, with: $1) }
      },
    ])
}
