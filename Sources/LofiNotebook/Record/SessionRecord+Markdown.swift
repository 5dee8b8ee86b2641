/// The transcript as Markdown: prose as it is, code in `lofi` fences with the results as `#=>` lines,
/// so that the file can be checked, and below what was drawn or printed.
extension SessionRecord {
  public var markdown: String {
    cells.map { cell in
      let prose = cell.compactMap(\.markdownLine)
      let code = cell.flatMap(\.codeLines)
      let shown = cell.flatMap(\.drawnTexts)
      let notes = cell.flatMap(\.notes).map { "> " + $0 }
      return [
        prose, code.isEmpty ? [] : Self.fence(code, "lofi"),
        shown.isEmpty ? [] : Self.fence(shown, ""), notes,
      ].filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// Longer than any row of backticks in it.
  private static func fence(_ lines: [String], _ language: String) -> [String] {
    let text = lines.joined(separator: "\n")
    var mark = "```"
    while text.contains(mark) { mark += "`" }
    return [mark + language, text, mark]
  }
}

extension SessionRecord.Piece {
  /// A line of prose without its `#`.
  var markdownLine: String? {
    guard isProse else { return nil }
    let line = text.dropFirst()
    return String(line.hasPrefix(" ") ? line.dropFirst() : line)
  }

  fileprivate var codeLines: [String] {
    if isProse { return [] }
    guard isStatement, !isAside, !text.contains("#=>") else { return [text] }
    if case .failed(let code, _) = fate { return [text, "#=> error \(code)"] }
    return [text] + (value.map { ["#=> \($0)"] } ?? [])
  }

  /// What it drew or printed, unless the short form says it all.
  fileprivate var drawnTexts: [String] {
    shown.compactMap { shown in
      switch shown {
      case .result(let text): value != nil && !text.contains("\n") ? nil : text
      case .printed(let text): text
      case .notice: nil
      }
    }
  }

  /// Its notices, and the mistake it made.
  fileprivate var notes: [String] {
    let notices = shown.compactMap { if case .notice(let text) = $0 { text } else { nil } }
    switch fate {
    case .failed(_, let message): return notices + [message]
    case .stopped: return notices + ["stopped by Ctrl-C"]
    case .running, .done: return notices
    }
  }
}
