import LofiLanguage
import MelodyModels
import NeuralCore

extension Builtin {
  static let evaluate = Builtin(
    "evaluate", .model, "Examine a model: its loss, and how often its first guess is right.",
    stage: 6,
    examples: [
      .withSmallNetwork("model | evaluate data | count", shows: "2"),
      .withSmallNetwork("(model | evaluate data).accuracy <= 1", shows: "true"),
    ], seeAlso: ["train", "predict"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged."),
          .required("data", .kinds([.dataset]), "The windows to examine it with."),
        ], returns: .kind(.record, "a record (loss:, accuracy:)")
      ) { call in
        let model = try call.model("model")
        let set = try call.foreign("data", as: Dataset.self).trainingSet(for: model)
        let result = try model.evaluate(on: set) { call.host.isInterrupted }
        guard let (loss, accuracy) = result else { throw Interruption.stopped }
        return .record(Record([("loss", .decimal(loss)), ("accuracy", .decimal(accuracy))]))
      }
    ])
}
