import LofiLanguage
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

  public static var fieldNames: [String] { ["parameters", "history", "seed"] }

  public func field(_ name: String) throws -> Value? {
    switch name {
    case "history":
      guard let history else {
        throw Complaint(
          .unknownField, "this model has no history: it has not been trained", topic: "train")
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
      .compactMap { name, value in value.map { "\(name) \(Number.text(of: $0, digits: 3))" } }
    let best = bestEpoch.map { ["best epoch \($0)"] } ?? []
    return (["history · \(loss.count) epochs"] + last + best).joined(separator: " · ")
  }

  public func drawing(width: Int) -> String {
    let lists = [("loss", loss), ("validation_loss", validationLoss)].filter { !$0.1.isEmpty }
    return summary + "\n" + Curve.text(of: lists, width: width)
  }

  public static var fieldNames: [String] { ["loss", "validation_loss", "seconds"] }

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
      Complaint(
        .other("shape-axes"), description,
        why: expected.contains("features")
          ? "Each step needs a list of features, even if there is only one number in it." : nil)
    case .wrongInput, .wrongStepInput, .wrongGateInput, .countsDiffer:
      Complaint(.other("shape-axes"), description)
    case .lossNotFinite: Complaint(.other("diverged"), description)
    default: Complaint(.wrongInput, description)
    }
  }
}
