import LofiLanguage
import MelodyModels
import NeuralCore

extension Builtin {
  static let train = Builtin(
    "train", .model, "Let a model learn from windows; gives a trained copy.", stage: 6,
    examples: [
      .withSmallNetwork(
        """
        trained = model | train data, epochs: 5
        trained.history.loss | count
        """, shows: "5"),
      .withSmallNetwork(
        """
        trained = model | train data, epochs: 40, optimizer: "adam"
        (trained.history.loss | last) < (trained.history.loss | first)
        """, shows: "true"),
    ], seeAlso: ["resume", "evaluate", "generate", "plot"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged."),
          .required("data", .kinds([.dataset]), "The windows to learn from."),
          .labelled("epochs", .whole, default: .whole(10), "Rounds."),
          .labelled(
            "batch_size", .whole, default: .whole(64), "Windows between two changes of the weights."
          ),
          .labelled(
            "loss", .choice(["categorical_crossentropy", "sparse_categorical_crossentropy"]),
            default: .text("categorical_crossentropy"), "How wrong an answer is."),
          .labelled(
            "optimizer", .choice(["rmsprop", "adam"]), default: .text("rmsprop"),
            "How far to move each weight."),
          .labelled("learning_rate", .number, default: .decimal(0.001), "The size of a move."),
          .labelled(
            "schedule", .choice(["plateau", "cosine"]),
            "How the learning rate falls: to a tenth where ten rounds bring nothing, or along a wave."
          ),
          .labelled("clip_norm", .number, "The longest that the gradient of a weight may be."),
          .labelled("validation", .kinds([.dataset]), "Windows that are only examined."),
          .labelled(
            "patience", .whole, "Rounds that may be no better than the best before it ends."),
          .labelled("steps_per_epoch", .whole, "Batches a round, if not all."),
          .labelled(
            "keep", .choice(["best", "last"]), default: .text("best"),
            "Which round's weights to keep."),
          .checkpoint,
          .seed,
        ], returns: .kind(.model, "the trained model")
      ) { call in
        let options = try TrainingOptions(call)
        return try TrainingCall(call).run { model, training in
          try Trainer.train(
            model, on: training.set, validation: training.validation, options: options,
            progress: training.goesOn,
            isInterrupted: training.isInterrupted, checkpoint: training.checkpoint?.write)
        }
      }
    ])
}

extension TrainingOptions {
  fileprivate init(_ call: Call) throws {
    self.init(
      epochs: try call.whole("epochs", in: 1...1_000_000),
      batchSize: try call.whole("batch_size", in: 1...100_000),
      optimizer: Optimizer(rawValue: try call.text("optimizer")) ?? .rmsprop,
      learningRate: try call.double("learning_rate"),
      schedule: try call.given("schedule") { Schedule(rawValue: try call.text($0)) } ?? nil,
      clipNorm: try call.given("clip_norm") { try call.double($0) },
      patience: try call.given("patience") { try call.whole($0, in: 1...1_000_000) },
      stepsPerEpoch: try call.given("steps_per_epoch") { try call.whole($0, in: 1...1_000_000) },
      keep: Keep(rawValue: try call.text("keep")) ?? .best, seed: try call.seed)
  }
}
