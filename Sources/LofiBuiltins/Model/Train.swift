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
    ], seeAlso: ["evaluate", "generate", "plot"],
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
          .labelled("validation", .kinds([.dataset]), "Windows that are only examined."),
          .labelled("steps_per_epoch", .whole, "Batches a round, if not all."),
          .labelled(
            "keep", .choice(["best", "last"]), default: .text("best"),
            "Which round's weights to keep."),
          .seed,
        ], returns: .kind(.model, "the trained model")
      ) { call in
        let data: Dataset = try call.foreign("data")
        var model = try call.model("model")
        let validation: Dataset? =
          call.optional("validation") == nil ? nil : try call.foreign("validation")
        model.metadata = TrainingMaterial(data).metadata
        let options = TrainingOptions(
          epochs: try call.whole("epochs", in: 1...1_000_000),
          batchSize: try call.whole("batch_size", in: 1...100_000),
          optimizer: Optimizer(rawValue: try call.text("optimizer")) ?? .rmsprop,
          learningRate: try call.double("learning_rate"),
          stepsPerEpoch: call.optional("steps_per_epoch") == nil
            ? nil : try call.whole("steps_per_epoch", in: 1...1_000_000),
          keep: TrainingOptions.Keep(rawValue: try call.text("keep")) ?? .best, seed: try call.seed)
        let line = TrainingLine(call.host)
        defer { line.end() }
        let trained = try Trainer.train(
          model, on: data.trainingSet(for: model), validation: validation?.trainingSet(for: model),
          options: options
        ) { progress in
          line.show(progress)
          return !call.host.isInterrupted
        } isInterrupted: {
          call.host.isInterrupted
        }
        line.conclude(trained.history)
        return .foreign(trained)
      }
    ])
}
