import LofiLanguage
import MelodyModels
import MusicCore
import PlotCore

extension Vocabulary: ForeignValue {
  public static var kind: Kind { .vocabulary }
  public var shortForm: String { "vocabulary of \(size) tokens" }

  public var summary: String {
    let most = byFrequency.prefix(2).map { "\($0.token) \($0.count)" }.joined(separator: " · ")
    return "vocabulary · \(size.counting("token")) · most used: \(most) · seen once: \(rareCount)"
  }

  public func lines(on page: Page) -> [String] {
    let kinds = kindsText.map { " (\($0))" } ?? ""
    let lines = page.paragraph("vocabulary · \(size.counting("token"))\(kinds) · \(rareText)")
    let bars = byFrequency.map { Bars.Bar($0.token, Double($0.count), label: "\($0.count)") }
    return lines + Bars(bars).lines(on: page.lowered(by: lines.count))
  }

  /// `seen once: 88 (27.6 %)`
  private var rareText: String {
    "seen once: \(rareCount) (\((Double(rareCount) / Double(size) * 100).text(digits: 1)) %)"
  }

  private var rareCount: Int { counts.count { $0 == 1 } }

  /// `212 notes, 106 chords, 1 rest`; nil where some token is none of these.
  private var kindsText: String? {
    let encoding = TokenEncoding(of: tokens)
    let elements = tokens.compactMap { try? Element(token: $0, encoding: encoding) }
    return elements.count == size ? EventStream(laidOut: elements).kindsText : nil
  }

  private var byFrequency: [(token: String, count: Int)] {
    zip(tokens, counts).sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.map { ($0, $1) }
  }

  public static var fields: KeyValuePairs<String, Kind> {
    ["size": .number, "tokens": .list, "entropy": .number]
  }

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
  public func lines(on page: Page) -> [String] {
    let lines = page.paragraph(summary)
    return lines
      + DatasetTable.table(of: self, on: page).lines(on: page.lowered(by: lines.count), usual: 5)
  }
  public static var fields: KeyValuePairs<String, Kind> {
    [
      "count": .number, "steps": .number, "inputs": .tensor, "targets": .tensor,
      "vocabulary": .vocabulary,
    ]
  }

  /// Each window as a record with the number that follows it.
  public var elements: Elements? {
    Elements(count: count) { place in
      let (window, target) = question(at: place)
      return .record(
        Record([("window", .list(window.map { .whole($0) })), ("target", .whole(target))]))
    }
  }

  public func selecting(_ places: [Int]) throws -> Value? {
    let chosen: Dataset = try selecting(places)
    return .foreign(chosen)
  }

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
    switch self {
    case .vocabulariesDiffer(let model, let vocabulary):
      let found =
        model == vocabulary ? "not those of this vocabulary" : "this vocabulary has \(vocabulary)"
      return Complaint(
        code, "this model knows \(model) tokens, but \(found)",
        why: "Use the vocabulary the model was trained with.")
    case .noTokens:
      return Complaint(
        code, description, why: "What was piped in is empty.",
        question: "Is there music in it? `peek` shows what is.")
    case .noMaterial:
      return Complaint(
        code, "this model has not been trained, so it knows no song to begin with",
        parameter: "model", why: "Train it, or give it a window to begin with, from: ids.",
        advice: .pipeThrough("train {dataset}"))
    default: return Complaint(code, saying: description)
    }
  }
}
