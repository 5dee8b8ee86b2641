import LofiLanguage
import NeuralCore
import TensorCore

extension Builtin {
  static let lstm = Builtin(
    "lstm", .model, "Add a layer that reads step by step and remembers.", stage: 5,
    examples: [
      Example("(input 100, 1 | lstm 512).parameters", shows: "1052672"),
      Example("input 100, 1 | lstm 8, return_sequences: true | lstm 8 | parameters", shows: "864"),
    ], seeAlso: ["input", "train", "summary"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged."),
          .required("units", .whole, "How many."),
          .labelled(
            "return_sequences", .boolean, default: .boolean(false),
            "Give an answer at every step, not only after the last."),
          .labelled(
            "recurrent_dropout", .number, default: .decimal(0),
            "The share of its memory that is hidden while it learns, 0 up to 1."),
        ], returns: .kind(.model, "a model with one more layer")
      ) { call in
        .foreign(
          try call.model("model").adding(
            .lstm(
              call.whole("units", in: 1...100_000),
              returnSequences: call.boolean("return_sequences"),
              recurrentDropout: call.double("recurrent_dropout"))))
      }
    ])
}
