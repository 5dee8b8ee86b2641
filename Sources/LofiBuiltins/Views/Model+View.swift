import LofiLanguage
import MelodyModels
import NeuralCore

extension Model: ForeignValue {
  public static var kind: Kind { .model }
  public var shortForm: String { "model of \(layers.count) layers" }

  public var summary: String {
    "model · \(layers.count) layer\(layers.count == 1 ? "" : "s") · \(Number.grouped(parameterCount)) parameters"
      + (history.map { " · trained \($0.loss.count) epochs" } ?? "")
  }

  public func drawing(width: Int) -> String { LayerTable.text(of: self) }

  public func equals(_ other: any ForeignValue) -> Bool { false }

  public static var fieldNames: [String] {
    ["parameters", "history", "seed", "vocabulary", "songs"]
  }

  public func field(_ name: String) throws -> Value? {
    switch name {
    case "history":
      guard let history else {
        throw Complaint(
          .unknownField, "this model has no history: it has not been trained", topic: "train")
      }
      return .foreign(history)
    case "seed": return .whole(seed)
    case "vocabulary": return .foreign(try material(name).vocabulary)
    case "songs": return .list(try material(name).songRecords)
    default: return nil
    }
  }
}

extension Model {
  private func material(_ field: String) throws -> TrainingMaterial {
    guard let material = try TrainingMaterial(metadata: metadata) else {
      throw Complaint(
        .unknownField, "this model has no \(field): it has not been trained", topic: "train")
    }
    return material
  }
}

extension TrainingMaterial {
  /// The songs as a model lists them.
  fileprivate var songRecords: [Value] {
    songs.map { song in
      .record(
        Record([
          ("name", .text(song.name)), ("tokens", .whole(song.ids.count)),
          ("hash", .text(hash(of: song))),
        ]))
    }
  }
}

extension History: ForeignValue {
  public static var kind: Kind { .history }
  public var shortForm: String { "history of \(loss.count) epochs" }

  public var summary: String {
    let last = [("loss", loss.last), ("validation loss", validationLoss.last)]
      .compactMap { name, value in value.map { "\(name) \(Number.text(of: $0, digits: 3))" } }
    let best = bestEpoch.map { ["best epoch \($0)"] } ?? []
    return (["history · \(loss.count) epochs"] + last + best).joined(separator: " · ")
  }

  public func drawing(width: Int) -> String {
    let lists = [("loss", loss), ("validation_loss", validationLoss)].filter { !$0.1.isEmpty }
    return summary + "\n" + Curve.text(of: lists, width: width)
  }

  /// A record for each epoch.
  public var elements: [Value]? {
    loss.indices.map { index in
      var record = Record([("epoch", .whole(index + 1)), ("loss", .decimal(loss[index]))])
      if !validationLoss.isEmpty { record["validation_loss"] = .decimal(validationLoss[index]) }
      record["learning_rate"] = .decimal(learningRate[index])
      record["seconds"] = .decimal(seconds[index])
      return .record(record)
    }
  }

  public static var fieldNames: [String] {
    ["loss", "validation_loss", "learning_rate", "seconds", "best_epoch", "seed"]
  }

  public func field(_ name: String) -> Value? {
    switch name {
    case "loss": .list(loss.map { .decimal($0) })
    case "validation_loss": .list(validationLoss.map { .decimal($0) })
    case "learning_rate": .list(learningRate.map { .decimal($0) })
    case "seed": .whole(seed)
    case "best_epoch": bestEpoch.map { .whole($0) }
    case "seconds": .list(seconds.map { .decimal($0) })
    default: nil
    }
  }
}

extension NeuralError: ExplainedError {
  public var complaint: Complaint {
    switch self {
    case .wrongAxes(_, let expected, _):
      Complaint(
        .other("shape-axes"), description,
        why: expected.contains("features")
          ? "Each step needs a list of features, even if there is only one number in it." : nil)
    case .wrongInput, .wrongStepInput, .wrongGateInput, .outputHasSteps, .countsDiffer:
      Complaint(.other("shape-axes"), description)
    case .cannotResume:
      Complaint(
        .wrongInput, description,
        why:
          "`save` keeps what `resume` needs with include_optimizer: true, and `train` writes it to "
          + "its checkpoint.")
    case .diverged: Complaint(.other("diverged"), description)
    case .noSuchFile: Complaint(.noFile, description)
    case .cannotRead, .badModelFile: Complaint(.other("bad-file"), description)
    case .cannotWrite: Complaint(.other("cannot-write"), description)
    case .tooLargeToTrain: Complaint(.other("memory"), description)
    default: Complaint(.wrongInput, description)
    }
  }
}
