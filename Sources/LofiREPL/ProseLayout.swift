import PlotCore

/// A cell's prose on a screen: headings underlined, the lines of a paragraph joined and broken anew.
///
/// Lists, quotes and lines that begin with four spaces stay as they were written.
struct ProseLayout {
  let width: Int
  let isUnicode: Bool
  let hasColour: Bool

  /// The lines to write for `prose`, Markdown without its `#` and one space.
  func lines(of prose: [String]) -> [String] {
    var lines: [String] = []
    var paragraph: [String] = []
    func close() {
      guard !paragraph.isEmpty else { return }
      let text = paragraph.joined(separator: " ").wrapped(to: min(width, 88))
      lines += text.split(separator: "\n").map { styled(String($0)) }
      paragraph = []
    }
    for line in prose {
      if line.hasPrefix("#") {
        close()
        lines += heading(String(line.drop { $0 == "#" }.drop { $0 == " " }))
      } else if Self.standsAlone(line) {
        close()
        lines.append(line)
      } else {
        paragraph.append(line.trimmingSpaces)
      }
    }
    close()
    return lines
  }

  private func heading(_ text: String) -> [String] {
    let title = hasColour ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    return [
      "", title, String(repeating: isUnicode ? "─" : "-", count: min(text.columnCount, width)),
    ]
  }

  /// Whether a line is not part of a paragraph: blank, indented, an item, a row of a table, a quote.
  private static func standsAlone(_ line: String) -> Bool {
    if line.allSatisfy({ $0 == " " }) || line.hasPrefix("    ") { return true }
    return ["- ", "* ", "> ", "|"].contains { line.hasPrefix($0) }
      || line.prefix { $0.isNumber }.count > 0 && line.drop { $0.isNumber }.hasPrefix(". ")
  }

  /// With `**strong**` and `` `code` `` in colour where there is one.
  ///
  /// A mark whose partner stands on another line is left as it is.
  private func styled(_ line: String) -> String {
    guard hasColour else { return line }
    return Self.replacingPairs(
      of: "`", in: Self.replacingPairs(of: "**", in: line, by: "\u{1B}[1m"), by: "\u{1B}[36m")
  }

  private static func replacingPairs(of mark: String, in line: String, by start: String) -> String {
    let parts = line.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count > 2 else { return line }
    var text = String(parts[0])
    for index in stride(from: 1, to: parts.count, by: 2) {
      guard index + 1 < parts.count else { return text + mark + parts[index] }
      text += start + parts[index] + "\u{1B}[0m" + parts[index + 1]
    }
    return text
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
