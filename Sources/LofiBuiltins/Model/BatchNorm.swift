import LofiLanguage
import NeuralCore
import TensorCore

extension Builtin {
  static let batchNorm = Builtin(
    "batch_norm", .model, "Add a layer that keeps numbers in a comfortable range.", stage: 5,
    examples: [
      Example("(input 10 | dense 4 | batch_norm).parameters", shows: "60"),
      Example("input 10 | dense 4 | batch_norm | dense 2 | parameters", shows: "70"),
    ], seeAlso: ["input", "train", "summary"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged.")
        ], returns: .kind(.model, "a model with one more layer")
      ) { call in
        .foreign(try call.model("model").adding(.batchNorm))
      }
    ])
}
