/// Writes a mistake in the one form of `Docs/Language.md`.
public struct DiagnosticRenderer: Sendable {
  /// The width of a line, in columns.
  public var width: Int
  /// Whether the reader's screen shows more than ASCII.
  public var isUnicode: Bool
  /// Whether to colour.
  public var hasColour: Bool

  public init(width: Int = 88, isUnicode: Bool = true, hasColour: Bool = false) {
    self.width = width
    self.isUnicode = isUnicode
    self.hasColour = hasColour
  }

  /// The whole text, lines joined by newlines, none at the end.
  ///
  /// - Parameter cell: the heading of the cell it happened in.
  public func text(of diagnostic: Diagnostic, cell: String? = nil) -> String {
    var lines = heading(diagnostic)
    if let place = diagnostic.place {
      if let file = place.source.name {
        let cellName = cell.map { " \(dot) cell \"\($0)\"" } ?? ""
        lines.append("   \(file):\(place.source.line(at: place.range.lower))\(cellName)")
      }
      lines += excerpt(diagnostic, place)
    }
    lines += [diagnostic.why, diagnostic.question].compactMap { $0 }.flatMap(wrapped)
    if let attempt = diagnostic.attempt { lines.append("   try: \(attempt)") }
    if let topic = diagnostic.topic { lines.append("   more: help \(topic)") }
    return lines.joined(separator: "\n")
  }

  private var bar: String { isUnicode ? "│" : "|" }
  private var dot: String { isUnicode ? "·" : "-" }

  private func heading(_ diagnostic: Diagnostic) -> [String] {
    let code = "[\(diagnostic.code.text)]"
    let sentence = coloured("error:", 31) + " " + diagnostic.message
    let used = diagnostic.message.count + 7
    if used + 1 + code.count <= width, !diagnostic.message.contains("\n") {
      let spaces = String(repeating: " ", count: width - used - code.count)
      return [sentence + spaces + coloured(code, 2)]
    }
    return [sentence + "  " + coloured(code, 2)]
  }

  private func excerpt(_ diagnostic: Diagnostic, _ place: Place) -> [String] {
    var marks = [(place: place, sign: "^", label: "")]
    if let origin = diagnostic.origin, origin.place.source === place.source,
      origin.place.range != place.range
    {
      marks.append((origin.place, "~", "   " + origin.label))
    }
    let numbers = marks.map { String($0.place.source.line(at: $0.place.range.lower)) }
    let gutter = max(2, numbers.map(\.count).max() ?? 2)
    return zip(marks, numbers).flatMap { mark, number in
      let padding = String(repeating: " ", count: gutter - number.count)
      let (line, column, length) = visible(mark.place)
      let underline =
        String(repeating: " ", count: gutter + 3 + column)
        + String(repeating: mark.sign, count: length)
      return ["\(padding)\(number) \(bar) \(line)", coloured(underline, 31) + mark.label]
    }
  }

  /// The line of `place`, cut around it where it is too long, and where in it the mark stands.
  private func visible(_ place: Place) -> (line: String, column: Int, length: Int) {
    let source = place.source
    var line = Array(source.lineText(at: place.range.lower).replacingTabs)
    var column = source.column(at: place.range.lower)
    let room = max(20, width - 8)
    var length = max(1, min(place.range.upper - place.range.lower, line.count - column))
    if line.count > room {
      let start = max(0, min(column - room / 3, line.count - room))
      let end = min(line.count, start + room)
      let cut = isUnicode ? "…" : "~"
      line =
        (start > 0 ? [Character(cut)] : []) + line[start..<end]
        + (end < line.count ? [Character(cut)] : [])
      column += (start > 0 ? 1 : 0) - start
      length = min(length, room - column)
    }
    return (String(line), max(column, 0), max(length, 1))
  }

  private func wrapped(_ sentence: String) -> [String] {
    var lines = [""]
    for word in sentence.split(separator: " ", omittingEmptySubsequences: false) {
      if lines[lines.count - 1].count + word.count + 4 > width, !lines[lines.count - 1].isEmpty {
        lines.append("")
      }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.map { "   " + $0 }
  }

  private func coloured(_ text: String, _ colour: Int) -> String {
    hasColour ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  fileprivate var replacingTabs: String {
    String(map { $0 == "\t" ? " " : $0 })
  }
}
