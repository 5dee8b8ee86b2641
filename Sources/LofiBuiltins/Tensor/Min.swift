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
      .tensor(returns: [.number, .tensor, .boolean]) { try $0.min(over: $1) },
      .best({ try $0.min(over: $1) }) { best, value in value.isLess(than: best) },
    ])
}
