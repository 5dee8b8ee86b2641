import LofiLanguage
import NeuralCore
import TensorCore

extension Builtin {
  static let softmax = Builtin(
    "softmax", .model,
    "On a model, add a layer to make shares that add up to 1; on a tensor, do it.", stage: 5,
    examples: [
      Example("[1.0, 1.0] | softmax", shows: "[0.5, 0.5]"),
      Example("[[0.0, 0.0], [0.0, 0.0]] | softmax axis: 0 | sum axis: 0", shows: "[1.0, 1.0]"),
      Example("(input 10 | dense 4 | softmax).parameters", shows: "44"),
    ], seeAlso: ["input", "train", "summary"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged.")
        ], returns: .kind(.model, "a model with one more layer")
      ) { call in
        .foreign(try call.model("model").adding(.softmax))
      },
      Form(
        [
          .required("tensor", .kinds([.tensor, .list]), "A tensor, or numbers."),
          .axis("Its name or place; the last unless said."),
        ], returns: .kind(.tensor)
      ) { call in
        try call.tensor("tensor").softmax(over: call.axis ?? .position(-1)).value
      },
    ])
}
