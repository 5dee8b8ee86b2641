import LofiLanguage
import NeuralCore
import TensorCore

extension Builtin {
  static let activation = Builtin(
    "activation", .model, "Add a layer that bends every number by a curve.", stage: 5,
    examples: [
      Example("(input 10 | dense 4 | activation \"tanh\").parameters", shows: "44"),
      Example("input 10 | dense 4 | activation \"relu\" | dense 2 | parameters", shows: "54"),
    ], seeAlso: ["input", "train", "summary"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged."),
          .required("name", .choice(["relu", "sigmoid", "softmax", "tanh"]), "Which curve."),
        ], returns: .kind(.model, "a model with one more layer")
      ) { call in
        .foreign(
          try call.model("model").adding(
            .activation(ActivationKind(rawValue: call.text("name")) ?? .relu)))
      }
    ])
}
