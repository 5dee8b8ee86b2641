import LofiLanguage
import MelodyModels
import NeuralCore

extension Builtin {
  static let resume = Builtin(
    "resume", .model,
    "Go on with a training that was stopped, to the same weights as if it never had been.",
    stage: 6,
    examples: [
      Example(
        """
        v = ["C4", "E4"] | vocabulary; d = [0, 1, 0, 0, 1, 1, 0, 1] | windows 2, vocabulary: v; \
        m = input 2, 1 | lstm 2 | dense 2 | softmax; \
        (m | train d, epochs: 1 | resume d, epochs: 3).history.loss == (m | train d, epochs: 3).history.loss
        """, shows: "true"),
      Example(
        """
        v = ["C4", "E4"] | vocabulary; d = [0, 1, 0, 0, 1, 1, 0, 1] | windows 2, vocabulary: v; \
        m = input 2, 1 | lstm 2 | dense 2 | softmax; \
        count((m | train d, epochs: 1 | resume d, epochs: 4).history)
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
            checkpoint: training.checkpoint?.write)
        }
      }
    ])
}
