import LofiLanguage
import TensorCore

extension Builtin {
  static let max = Builtin(
    "max", .tensor, "The largest of all elements of a list or a tensor, or along one axis.",
    stage: 4,
    examples: [
      Example("[3, 8, 5] | max", shows: "8"),
      Example("tensor([[1.0, 2.0], [3.0, 4.0]]) | max axis: 0", shows: "[3.0, 4.0]"),
    ], seeAlso: ["sum", "mean", "min"],
    forms: [
      .tensor(returns: [.number, .tensor, .boolean]) { try $0.max(over: $1) },
      .best({ try $0.max(over: $1) }) { best, value in best.isLess(than: value) },
    ])
}
