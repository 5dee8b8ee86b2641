import LofiLanguage
import MelodyModels

extension Vocabulary: ForeignValue {
  public static var kind: Kind { .vocabulary }
  public var shortForm: String { "vocabulary of \(size) tokens" }

  public var summary: String {
    let most = byFrequency.prefix(2).map { "\($0.token) \($0.count)" }.joined(separator: " · ")
    let rare = counts.count { $0 == 1 }
    return "vocabulary · \(size) tokens · most used: \(most) · seen once: \(rare)"
  }

  public func drawing(width: Int) -> String {
    let shown = byFrequency.prefix(10)
    let longest = shown.map(\.token.count).max() ?? 0
    let highest = shown.first?.count ?? 1
    let bars = shown.map { entry in
      let room = max(1, width - longest - 10)
      let bar = String(repeating: "▇", count: max(1, min(room, entry.count * 40 / max(1, highest))))
      return entry.token + String(repeating: " ", count: longest - entry.token.count)
        + " \(bar) \(entry.count)"
    }
    return ([summary] + bars + (size > 10 ? ["… \(size - 10) more"] : [])).joined(separator: "\n")
  }

  private var byFrequency: [(token: String, count: Int)] {
    zip(tokens, counts).sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.map { ($0, $1) }
  }

  public static var fieldNames: [String] { ["size", "tokens", "entropy"] }

  public func field(_ name: String) -> Value? {
    switch name {
    case "size": .whole(size)
    case "tokens": .list(tokens.map { .text($0) })
    case "entropy": .decimal(entropy)
    default: nil
    }
  }
}

extension Dataset: ForeignValue {
  public static var kind: Kind { .dataset }
  public var shortForm: String { "dataset of \(description)" }
  public var summary: String { "dataset · \(description) · vocabulary of \(vocabulary.size)" }
  public static var fieldNames: [String] { ["steps", "inputs", "targets", "vocabulary"] }

  public func field(_ name: String) throws -> Value? {
    switch name {
    case "count": .whole(count)
    case "steps": .whole(length)
    case "inputs": .foreign(try inputs())
    case "targets": .foreign(try answers())
    case "vocabulary": .foreign(vocabulary)
    default: nil
    }
  }
}

extension MelodyError: ExplainedError {
  public var complaint: Complaint {
    let code: Diagnostic.Code =
      switch self {
      case .vocabulariesDiffer: .other("vocabulary-mismatch")
      case .windowLengthsDiffer, .notAnInput, .answersNoTokens, .answersDiffer: .other("shape-axes")
      default: .wrongInput
      }
    return Complaint(code, description)
  }
}
