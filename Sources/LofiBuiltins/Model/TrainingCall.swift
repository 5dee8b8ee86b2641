import LofiLanguage
import LofiNotebook
import MelodyModels
import NeuralCore

/// What `train` and `resume` share: the windows, the line that is redrawn, the checkpoint, and what
/// is said in the end.
struct TrainingCall {
  private let call: Call
  private let data: Dataset
  private let line: TrainingLine

  /// What a training works with.
  struct Training {
    let set: any TrainingSet
    let validation: (any TrainingSet)?
    let checkpoint: Checkpoint?
    let goesOn: (TrainingProgress) -> Bool
    let isInterrupted: () -> Bool
  }

  init(_ call: Call) throws {
    self.call = call
    data = try call.foreign("data")
    line = TrainingLine(call.host)
  }

  /// The model that `train` makes of that of the call, once it knows its vocabulary and songs.
  func run(_ train: (Model, Training) throws -> Model) throws -> Value {
    var model = try call.model("model")
    model.metadata = TrainingMaterial(data).metadata
    return try trained(model, train)
  }

  /// The model that `train` makes of that of the call, which must have been trained on these songs.
  func resume(_ train: (Model, Training) throws -> Model) throws -> Value {
    let model = try call.model("model")
    if model.canResume { try TrainingMaterial(data).requireSame(as: model.metadata) }
    return try trained(model, train)
  }

  private func trained(_ model: Model, _ train: (Model, Training) throws -> Model) throws -> Value {
    let validation = try call.given("validation") { try call.foreign($0, as: Dataset.self) }
    let training = Training(
      set: try data.trainingSet(for: model),
      validation: try validation?.trainingSet(for: model),
      checkpoint: try call.given("checkpoint") { try Checkpoint(call.text($0), call.host) },
      goesOn: { progress in
        line.show(progress)
        return !call.host.isInterrupted
      }, isInterrupted: { call.host.isInterrupted })
    defer { line.end() }
    let trained = try train(model, training)
    line.conclude(trained.history)
    return .foreign(trained)
  }
}

extension Parameter {
  static let checkpoint = Parameter.labelled(
    "checkpoint", .text, "A file, .safetensors, that is written anew after each round.")
}
