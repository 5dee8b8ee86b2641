import LofiLanguage
import MelodyModels
import NeuralCore

extension Builtin {
  static let resume = Builtin(
    "resume", .model,
    "Go on with a training that was stopped, to the same weights as if it never had been.",
    stage: 6,
    examples: [
      .withSmallNetwork(
        """
        once = model | train data, epochs: 3
        parts = model | train data, epochs: 1 | resume data, epochs: 3
        parts.history.loss == once.history.loss
        """, shows: "true"),
      .withSmallNetwork(
        """
        trained = model | train data, epochs: 1
        trained = trained | resume data, epochs: 4
        count(trained.history)
        """, shows: "4"),
    ], seeAlso: ["train", "save", "load"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model whose training was stopped, or loaded."),
          .required("data", .kinds([.dataset]), "The windows it was learning from."),
          .labelled(
            "epochs", .whole,
            "Rounds in all, those that were done among them; as planned unless said."),
          .labelled("validation", .kinds([.dataset]), "The windows it was examined with."),
          .labelled("learning_rate", .number, "Another size of a move, from here on."),
          .checkpoint,
        ], returns: .kind(.model, "the trained model")
      ) { call in
        let epochs = try call.given("epochs") { try call.whole($0, in: 1...1_000_000) }
        let learningRate = try call.given("learning_rate") { try call.double($0) }
        return try TrainingCall(call).resume { model, training in
          try Trainer.resume(
            model, on: training.set, validation: training.validation, epochs: epochs,
            learningRate: learningRate, progress: training.goesOn,
            isInterrupted: training.isInterrupted,
            checkpoint: training.checkpoint?.write)
        }
      }
    ])
}
