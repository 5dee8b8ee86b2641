import LofiLanguage
import TensorCore

extension Builtin {
  static let sigmoid = Builtin(
    "sigmoid", .tensor, "Squeeze every number between 0 and 1.", stage: 5,
    examples: [
      Example("[0.0] | sigmoid", shows: "[0.5]"),
      Example("[-1.0, 1.0] | sigmoid | sum", shows: "1.0"),
    ], seeAlso: ["relu", "softmax"],
    forms: [
      Form(
        [
          .required("tensor", .kinds([.tensor, .list, .range, .number]), "A tensor, or numbers.")
        ], returns: .kinds([.tensor, .number])
      ) { call in
        try call.tensor("tensor").sigmoid().value
      }
    ])
}
