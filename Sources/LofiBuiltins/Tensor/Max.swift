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
      Form(
        [
          .required("tensor", .kinds([.tensor]), "A tensor."),
          .labelled("axis", .kinds([.text, .number]), "Its name or place; all axes unless said."),
        ], returns: .kinds([.number, .tensor])
      ) { call in
        try call.tensor("tensor").max(over: call.axis()).value
      },
      Form(
        [
          .required("list", .sequence, "Values with an order.")
        ], returns: .element("one of them")
      ) { call in
        try call.nonEmptyList("list").reduce(nil) { (best: Value?, value: Value) -> Value? in
          guard let best else { return value }
          let isBetter = best.isLess(than: value)
          guard let isBetter else {
            throw Complaint(
              .types,
              "`max` has no order between \(best.kind.withArticle) and \(value.kind.withArticle)")
          }
          return isBetter ? value : best
        }
      },
    ])
}
