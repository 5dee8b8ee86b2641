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
          .labelled("axis", .kinds([.text, .number]), "Its name or place; all axes unless said."),
        ], returns: .kinds([.number, .tensor])
      ) { call in
        try call.tensor("tensor").min(over: call.axis()).value
      },
      Form(
        [
          .required("list", .sequence, "Values with an order.")
        ], returns: .element("one of them")
      ) { call in
        try call.nonEmptyList("list").reduce(nil) { (best: Value?, value: Value) -> Value? in
          guard let best else { return value }
          let isBetter = value.isLess(than: best)
          guard let isBetter else {
            throw Complaint(
              .types,
              "`min` has no order between \(best.kind.withArticle) and \(value.kind.withArticle)")
          }
          return isBetter ? value : best
        }
      },
    ])
}
