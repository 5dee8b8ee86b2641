import LofiLanguage
import NeuralCore
import TensorCore

extension Builtin {
  static let lstm = Builtin(
    "lstm", .model,
    "Add a layer that reads step by step and remembers; a tensor: read it with a new layer.",
    stage: 5,
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
      },
      Form(
        [
          .required(
            "tensor", .kinds([.tensor]), "Windows × steps × features, read by a new layer."),
          .required("units", .whole, "How many."),
          .labelled(
            "return_sequences", .boolean, default: .boolean(false),
            "Give an answer at every step, not only after the last."),
          .seed,
        ], returns: .kind(.tensor)
      ) { call in
        let tensor = try call.tensor("tensor")
        let axes = tensor.shape.axes
        guard axes.count == 3 else {
          throw NeuralError.wrongAxes(
            layer: "lstm", expected: ["windows", "steps", "features"],
            received: axes.map { $0.name ?? "\($0.size)" })
        }
        let layer = LayerDescription.lstm(
          try call.whole("units", in: 1...100_000),
          returnSequences: try call.boolean("return_sequences"))
        let model = try Model(steps: axes[1].size, features: axes[2].size, seed: call.seed)
        return .foreign(try model.adding(layer).predict(tensor))
      },
    ])
}
