import LofiLanguage
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
    ["history": .history, "seed": .number]
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
    default: return nil
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
    let curves = ["loss": loss, "validation_loss": validationLoss, "seconds": seconds]
    let series = names.compactMap { name in
      curves[name].flatMap { $0.isEmpty ? nil : Chart.Series(name, $0) }
    }
    return Chart(
      series, horizontal: "epoch", vertical: names == ["seconds"] ? "seconds" : "loss", start: 1)
  }

  public static var fields: KeyValuePairs<String, Kind> {
    ["loss": .list, "validation_loss": .list, "seconds": .list]
  }

  public func field(_ name: String) -> Value? {
    switch name {
    case "loss": .list(loss.map { .decimal($0) })
    case "validation_loss": .list(validationLoss.map { .decimal($0) })
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
    case .wrongInput, .wrongStepInput, .wrongGateInput, .outputHasSteps, .countsDiffer:
      Complaint(.other("shape-axes"), saying: description)
    case .lossNotFinite: Complaint(.other("diverged"), saying: description)
    default: Complaint(.wrongInput, saying: description)
    }
  }
}
