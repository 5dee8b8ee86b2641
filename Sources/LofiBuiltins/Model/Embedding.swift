import LofiLanguage
import NeuralCore
import TensorCore

extension Builtin {
  static let embedding = Builtin(
    "embedding", .model, "Add a layer that gives every token a row of numbers of its own.",
    stage: 5,
    examples: [
      Example("(input 100 | embedding 335, 3).parameters", shows: "1005"),
      Example("input 100 | embedding 335, 3 | lstm 4 | parameters", shows: "1133"),
    ], seeAlso: ["input", "train", "summary"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged."),
          .required("tokens", .whole, "How many tokens there are."),
          .required("width", .whole, "How many numbers each gets."),
        ], returns: .kind(.model, "a model with one more layer")
      ) { call in
        .foreign(
          try call.model("model").adding(
            .embedding(
              call.whole("tokens", in: 1...1_000_000), call.whole("width", in: 1...100_000))))
      }
    ])
}
