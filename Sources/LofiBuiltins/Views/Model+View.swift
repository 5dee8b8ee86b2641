import LofiLanguage
import MelodyModels
import NeuralCore
import PlotCore

extension Model: ForeignValue {
  public static var kind: Kind { .model }
  public var shortForm: String { "model of \(layers.count) layers" }

  public var summary: String {
    "model · \(layers.count.counting("layer")) · \(Number.grouped(parameterCount)) parameters"
      + (history.map { " · trained \($0.loss.count.counting("epoch"))" } ?? "")
  }

  public func lines(on page: Page) -> [String] { LayerTable.lines(of: self, on: page) }

  public func equals(_ other: any ForeignValue) -> Bool { false }

  public static var fields: KeyValuePairs<String, Kind> {
    [
      "parameters": .number, "history": .history, "seed": .number, "vocabulary": .vocabulary,
      "songs": .list,
    ]
  }

  public func field(_ name: String) throws -> Value? {
    switch name {
    case "history":
      guard let history else {
        throw Complaint(
          .unknownField, "this model has no history: it has not been trained",
          why: "Its history is what it learns, epoch by epoch.",
          question: "Train it first: trained = model | train data", topic: "train",
          advice: .pipeThrough("train {dataset}"))
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
      .compactMap { name, value in value.map { "\(name) \($0.text(digits: 3))" } }
    let best = bestEpoch.map { ["best epoch \($0)"] } ?? []
    return (["history · \(loss.count.counting("epoch"))"] + last + best).joined(separator: " · ")
  }

  public func lines(on page: Page) -> [String] {
    let lines = page.paragraph(summary)
    return lines + chart(["loss", "validation_loss"]).lines(on: page.lowered(by: lines.count))
  }

  /// What was measured in each epoch, by names of fields.
  func chart(_ names: [String]) -> Chart {
    let curves = [
      "loss": loss, "validation_loss": validationLoss, "learning_rate": learningRate,
      "seconds": seconds,
    ]
    let series = names.compactMap { name in
      curves[name].flatMap { $0.isEmpty ? nil : Chart.Series(name, $0) }
    }
    let vertical = names.count == 1 && !names[0].hasSuffix("loss") ? names[0] : "loss"
    return Chart(series, horizontal: "epoch", vertical: vertical, start: 1)
  }

  /// A record for each epoch.
  public var elements: Elements? {
    Elements(count: loss.count) { index in
      var record = Record([("epoch", .whole(index + 1)), ("loss", .decimal(loss[index]))])
      if !validationLoss.isEmpty { record["validation_loss"] = .decimal(validationLoss[index]) }
      record["learning_rate"] = .decimal(learningRate[index])
      record["seconds"] = .decimal(seconds[index])
      return .record(record)
    }
  }

  public static var fields: KeyValuePairs<String, Kind> {
    [
      "loss": .list, "validation_loss": .list, "learning_rate": .list, "seconds": .list,
      "best_epoch": .number, "seed": .number,
    ]
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
      expected.contains("features")
        ? Complaint(
          .other("shape-axes"), description,
          why: "Each step needs a list of features, even if there is only one number in it.",
          advice: .addToInput(", features: 1"))
        : Complaint(.other("shape-axes"), saying: description)
    case .wrongInput, .wrongStepInput, .wrongGateInput, .countsDiffer:
      Complaint(.other("shape-axes"), saying: description)
    case .cannotResume:
      Complaint(
        .wrongInput, description,
        why:
          "`save` keeps what `resume` needs with include_optimizer: true, and `train` writes it to "
          + "its checkpoint.")
    case .diverged: Complaint(.other("diverged"), saying: description)
    case .noSuchFile: Complaint(.noFile, description)
    case .cannotRead, .badModelFile: Complaint(.other("bad-file"), description)
    case .cannotWrite: Complaint(.other("cannot-write"), description)
    case .tooLargeToTrain: Complaint(.other("memory"), description)
    default: Complaint(.wrongInput, description)
    }
  }
}
