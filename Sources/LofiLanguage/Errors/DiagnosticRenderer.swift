import PlotCore

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
    lines += diagnostic.why.map(wrapped) ?? []
    lines += ending(diagnostic)
    return lines.joined(separator: "\n")
  }

  private var bar: String { isUnicode ? "│" : "|" }
  private var dot: String { isUnicode ? "·" : "-" }

  /// The sentence, broken between words where it is too long, with the code at the end of the last line.
  private func heading(_ diagnostic: Diagnostic) -> [String] {
    let code = "[\(diagnostic.code.text)]"
    var lines = ["error:"]
    for word in diagnostic.message.split(separator: " ", omittingEmptySubsequences: false) {
      if lines[lines.count - 1].columnCount + String(word).columnCount + 1 > width,
        lines != ["error:"]
      {
        lines.append("  ")
      }
      lines[lines.count - 1] += " " + word
    }
    if lines[lines.count - 1].columnCount + 1 + code.count > width { lines.append("") }
    let room = width - lines[lines.count - 1].columnCount - code.count
    lines[lines.count - 1] += String(repeating: " ", count: max(1, room)) + coloured(code, 2)
    lines[0] = coloured("error:", 31) + lines[0].dropFirst(6)
    return lines
  }

  /// The line to try or a question, and what to ask `help` for, on one line where there is room.
  private func ending(_ diagnostic: Diagnostic) -> [String] {
    var lines = diagnostic.question.map(wrapped) ?? []
    if let attempt = diagnostic.attempt { lines.append("   try: \(attempt)") }
    guard let topic = diagnostic.topic.map({ "more: help \($0)" }) else { return lines }
    if lines.count == 1, diagnostic.attempt == nil, lines[0].columnCount + 3 + topic.count <= width
    {
      let spaces = String(repeating: " ", count: width - lines[0].columnCount - topic.count)
      return [lines[0] + spaces + topic]
    }
    return lines + ["   " + topic]
  }

  /// A stretch to underline.
  private struct Mark {
    let place: Place
    let sign: Character
    let label: String
    var line: Int { place.source.line(at: place.range.lower) }
  }

  private func excerpt(_ diagnostic: Diagnostic, _ place: Place) -> [String] {
    let culprit = Mark(place: place, sign: "^", label: "")
    guard let (origin, label) = diagnostic.origin,
      origin.source !== place.source || origin.range != place.range
    else { return excerpt([culprit], gutter: gutter([culprit])) }
    let made = Mark(place: origin, sign: "~", label: label)
    let gutter = gutter([culprit, made])
    if origin.source === place.source, made.line == culprit.line {
      return excerpt([culprit, made], gutter: gutter)
    }
    return excerpt([culprit], gutter: gutter) + excerpt([made], gutter: gutter)
  }

  private func gutter(_ marks: [Mark]) -> Int {
    max(2, marks.map { String($0.line).count }.max() ?? 2)
  }

  /// The line of the first mark, with all marks in the line below; the first one is always seen.
  private func excerpt(_ marks: [Mark], gutter: Int) -> [String] {
    let number = String(marks[0].line)
    let padding = String(repeating: " ", count: gutter - number.count)
    let (line, start, isCut) = visible(marks[0].place)
    let letters = Array(line.unicodeScalars) + [" "]
    var signs = Array(repeating: Character(" "), count: letters.count)
    for mark in marks.reversed() {
      let column = mark.place.source.column(at: mark.place.range.lower) - start + (isCut ? 1 : 0)
      let length = max(1, mark.place.range.upper - mark.place.range.lower)
      let end = min(column + length, max(letters.count - 1, column + 1))
      for place in max(0, column)..<max(0, column, end) where place < signs.count {
        signs[place] = mark.sign
      }
    }
    // As many of each sign as the letter above it takes columns.
    let row = zip(signs, letters).map { sign, letter in
      String(repeating: sign, count: Character(letter).columnCount)
    }
    let underline = String(row.joined().reversed().drop { $0 == " " }.reversed())
    let label = marks[marks.count - 1].label
    return [
      "\(padding)\(number) \(bar) \(line)",
      "\(String(repeating: " ", count: gutter)) \(bar) " + coloured(underline, 31)
        + (label.isEmpty ? "" : "   " + label),
    ]
  }

  /// The line of `place`, cut around it where it is too long: what is seen, and from which column on.
  private func visible(_ place: Place) -> (line: String, start: Int, isCut: Bool) {
    let source = place.source
    let line = Array(source.lineText(at: place.range.lower).replacingTabs.unicodeScalars)
    let column = source.column(at: place.range.lower)
    let room = max(20, width - 8)
    guard line.count > room else { return (text(line[...]), 0, false) }
    let start = max(0, min(column - room / 3, line.count - room))
    let end = min(line.count, start + room)
    let cut = isUnicode ? "…" : "~"
    let seen = (start > 0 ? cut : "") + text(line[start..<end]) + (end < line.count ? cut : "")
    return (seen, start, start > 0)
  }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private func wrapped(_ sentence: String) -> [String] {
    var lines = [""]
    for word in sentence.split(separator: " ", omittingEmptySubsequences: false) {
      if lines[lines.count - 1].columnCount + String(word).columnCount + 4 > width,
        !lines[lines.count - 1].isEmpty
      {
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
