import LofiLanguage
import TensorCore

extension Builtin {
  static let tanh = Builtin(
    "tanh", .tensor, "Squeeze every number between -1 and 1.", stage: 5,
    examples: [
      Example("[0.0] | tanh", shows: "[0.0]"),
      Example("[-1.0, 1.0] | tanh | sum", shows: "0.0"),
    ], seeAlso: ["relu", "softmax"],
    forms: [
      Form(
        [
          .required("tensor", .kinds([.tensor, .list, .range, .number]), "A tensor, or numbers.")
        ], returns: .kinds([.tensor, .number])
      ) { call in
        try call.tensor("tensor").tanh().value
      }
    ])
}
