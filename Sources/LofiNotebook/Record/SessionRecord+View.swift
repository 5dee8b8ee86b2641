import LofiLanguage
import PlotCore

extension Kind {
  public static let session = Kind("session")
}

extension SessionRecord: ForeignValue {
  public static var kind: Kind { .session }

  public var shortForm: String { "session of \(stepCount) entries" }

  public var summary: String {
    let failed = steps.count { $0.contains(where: \.hasFailed) }
    let undone = steps.count { $0.contains(where: \.isUndone) }
    return
      (["session", stepCount == 1 ? "1 entry" : "\(stepCount) entries"]
      + (undone > 0 ? ["\(undone) undone"] : []) + (failed > 0 ? ["\(failed) failed"] : []))
      .joined(separator: " · ")
  }

  /// The newest entries, as many as the page has room for.
  public func lines(on page: Page) -> [String] {
    let lines = numberedLines
    let rows = max(1, (page.isHeightAsked ? page.height : min(page.height, 20)) - 2)
    let cut = lines.count > rows ? ["… \(lines.count - rows) lines before"] : []
    return ([summary] + cut + lines.suffix(rows)).map(page.line)
  }

  /// Every step with its number, and a word where it failed or was undone.
  public var numberedLines: [String] {
    let digits = String(stepCount).count
    return steps.flatMap { step -> [String] in
      let number = String(step.first?.step ?? 0)
      let lines = step.flatMap { $0.text.split(separator: "\n", omittingEmptySubsequences: false) }
      let word =
        step.contains(where: \.isUndone)
        ? "   (undone)" : step.contains(where: \.hasFailed) ? "   (failed)" : ""
      return lines.enumerated().map { index, line in
        let lead = index == 0 ? number : ""
        return String(repeating: " ", count: digits - lead.count) + lead + "  " + line
          + (index == lines.count - 1 ? word : "")
      }
    }
  }

  public static var fields: KeyValuePairs<String, Kind> { ["script": .text, "entries": .list] }

  public func field(_ name: String) -> Value? {
    switch name {
    case "script": .text(script)
    case "entries":
      .list(steps.map { .text($0.map(\.text).joined(separator: "\n")) })
    default: nil
    }
  }

  public func equals(_ other: any ForeignValue) -> Bool {
    guard let other = other as? SessionRecord else { return false }
    return pieces.map(\.text) == other.pieces.map(\.text)
      && pieces.map(\.isUndone) == other.pieces.map(\.isUndone)
  }
}
