import LofiLanguage
import NeuralCore
import TensorCore

extension Builtin {
  static let dropout = Builtin(
    "dropout", .model, "Add a layer that switches off some numbers by chance while it learns.",
    stage: 5,
    examples: [
      Example("(input 10 | dense 4 | dropout 0.3).parameters", shows: "44"),
      Example("input 100, 1 | lstm 4 | dropout 0.3 | dense 2 | parameters", shows: "106"),
    ], seeAlso: ["input", "train", "summary"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged."),
          .required("rate", .number, "The share, 0 up to 1."),
        ], returns: .kind(.model, "a model with one more layer")
      ) { call in
        .foreign(try call.model("model").adding(.dropout(call.double("rate"))))
      }
    ])
}
