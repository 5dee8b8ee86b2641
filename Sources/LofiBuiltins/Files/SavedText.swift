import LofiLanguage
import MelodyModels
import NeuralCore
import TensorCore

/// What `save` writes of values that are no music.
enum SavedText {
  /// - Throws: ``Complaint`` for an ending that does not suit the value.
  static func text(of value: Value, ending: String) throws -> String {
    switch (ending, value) {
    case ("json", .foreign(let vocabulary as Vocabulary)): return vocabulary.json + "\n"
    case ("json", .foreign(let history as History)): return try history.record.json() + "\n"
    case ("json", .foreign(let tensor as Tensor)): return try tensor.lists.json() + "\n"
    case ("csv", .foreign(let vocabulary as Vocabulary)): return try CSV.text(of: vocabulary.rows)
    case ("csv", .foreign(let history as History)): return try CSV.text(of: history.rows)
    case ("csv", .foreign(let tensor as Tensor)) where tensor.shape.rank <= 2:
      return try CSV.text(of: Elements(of: tensor.lists).map(Array.init) ?? [tensor.lists])
    case ("json", .list), ("json", .range), ("json", .record): return try value.json() + "\n"
    case ("csv", .list), ("csv", .range):
      return try CSV.text(of: Call.elements(of: value) ?? [])
    case ("csv", .record): return try CSV.text(of: [value])
    default: throw refusal(of: value, ending)
    }
  }

  private static func refusal(of value: Value, _ ending: String) -> Complaint {
    let endings: String? =
      switch value {
      case .foreign(let tensor as Tensor) where tensor.shape.rank > 2: ".json"
      case .foreign(is Vocabulary), .foreign(is History), .foreign(is Tensor), .list, .range,
        .record:
        ".json or .csv"
      default: nil
      }
    guard let endings else {
      return Complaint(
        .wrongInput, "`save` has no file for \(value.kind.withArticle)", parameter: "value",
        why: "It writes music, vocabularies, tensors, histories, lists and records.")
    }
    return Complaint(
      .wrongInput,
      "\(value.kind.withArticle) is saved as \(endings), but received "
        + (ending.isEmpty ? "a path without an ending" : "\".\(ending)\""), parameter: "path")
  }
}

extension Vocabulary {
  /// Each token with its number, and how often it is used.
  fileprivate var rows: [Value] {
    zip(tokens, counts).enumerated().map { id, entry in
      .record(
        Record([("id", .whole(id)), ("token", .text(entry.0)), ("count", .whole(entry.1))]))
    }
  }
}

extension History {
  /// All its lists by their names.
  fileprivate var record: Value {
    .record(
      Record(Self.fieldNames.compactMap { name in field(name).map { (name, $0) } }))
  }

  /// A row an epoch.
  fileprivate var rows: [Value] {
    loss.indices.map { epoch in
      var row = Record([("epoch", .whole(epoch + 1)), ("loss", .decimal(loss[epoch]))])
      if validationLoss.indices.contains(epoch) {
        row["validation_loss"] = .decimal(validationLoss[epoch])
      }
      row["seconds"] = .decimal(seconds[epoch])
      return .record(row)
    }
  }
}
