import LofiLanguage
import NeuralCore
import TensorCore

extension Builtin {
  static let relu = Builtin(
    "relu", .model, "On a model, add a layer to turn negative numbers to 0; on a tensor, do it.",
    stage: 5,
    examples: [
      Example("[-1.0, 2.0] | relu", shows: "[0.0, 2.0]"),
      Example("(input 10 | dense 4 | relu).parameters", shows: "44"),
    ], seeAlso: ["input", "train", "summary"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged.")
        ], returns: .kind(.model, "a model with one more layer")
      ) { call in
        .foreign(try call.model("model").adding(.relu))
      },
      Form(
        [
          .required("tensor", .kinds([.tensor, .list, .range, .number]), "A tensor, or numbers.")
        ], returns: .kinds([.tensor, .number])
      ) { call in
        try call.tensor("tensor").relu().value
      },
    ])
}
