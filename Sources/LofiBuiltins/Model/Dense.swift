import LofiLanguage
import NeuralCore
import TensorCore

extension Builtin {
  static let dense = Builtin(
    "dense", .model, "Add a layer in which every unit reads every number.", stage: 5,
    examples: [
      Example("(input 10 | dense 4).parameters", shows: "44"),
      Example("input 10 | dense 4 | dense 2 | parameters", shows: "54"),
    ], seeAlso: ["input", "train", "summary"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged."),
          .required("units", .whole, "How many."),
        ], returns: .kind(.model, "a model with one more layer")
      ) { call in
        .foreign(try call.model("model").adding(.dense(call.whole("units", in: 1...1_000_000))))
      }
    ])
}
