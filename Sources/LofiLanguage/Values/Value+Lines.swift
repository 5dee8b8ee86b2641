import PlotCore

/// How values show on a page.
extension Value {
  /// One line, a cut announced: what `peek` shows.
  public func summary(on page: Page) -> String {
    switch self {
    case .foreign(let value): page.line(value.summary)
    case .number(let number): page.line(number.longForm)
    case .list(let elements): Self.lines(of: elements, on: page, most: 1).joined()
    default: page.line(shortForm)
    }
  }

  /// One line with a name before it: what an assignment shows.
  public func summary(named name: String, on page: Page) -> String {
    let start = name + " = "
    return page.line(start + summary(on: page.narrowed(by: start.columnCount)))
  }

  /// What `show` draws, and the last statement of a cell: no wider and no longer than the page.
  public func drawing(on page: Page) -> String {
    page.fitted(lines(on: page)).joined(separator: "\n")
  }

  /// How many lines of elements there are before the rest is only counted.
  private static let usualLines = 10

  private func lines(on page: Page) -> [String] {
    switch self {
    case .foreign(let value): value.lines(on: page)
    case .list(let elements):
      Table(records: elements)?.lines(on: page)
        ?? Self.lines(of: elements, on: page, most: page.lines(usual: Self.usualLines))
    case .record(let record): Self.lines(of: record, on: page)
    case .block, .text:
      shortForm.split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { page.paragraph(String($0)) }
    default: [summary(on: page)]
    }
  }

  /// The elements that fit into `most` lines, and how many more there are.
  private static func lines(of elements: [Value], on page: Page, most: Int) -> [String] {
    var lines: [String] = []
    var line = "["
    var isFirst = true
    for (index, element) in elements.enumerated() {
      let rest = elements.count - index - 1
      let text = page.readable(element.shortForm.withoutControls)
      let end = rest == 0 ? "]" : ","
      let space = isFirst ? "" : " "
      if !isFirst, lines.count + 1 < most, (line + space + text + end).columnCount > page.width {
        lines.append(line)
        (line, isFirst) = (text + end, false)
        continue
      }
      let more = rest > 0 && lines.count + 1 >= most ? " \(page.ellipsis) \(rest) more]" : ""
      let room = page.width - (line + space + end + more).columnCount
      if text.columnCount > room {
        guard isFirst else {
          return lines + [line + " \(page.ellipsis) \(rest + 1) more]"]
        }
        line += text.cut(to: max(1, room), mark: page.ellipsis) + end
      } else {
        line += space + text + end
      }
      isFirst = false
    }
    return lines + [elements.isEmpty ? "[]" : line]
  }

  /// A line a field, the names in a column.
  private static func lines(of record: Record, on page: Page) -> [String] {
    guard record.count > 0 else { return ["()"] }
    let width = min(record.names.reduce(0) { max($0, $1.columnCount) }, page.width / 2)
    return record.fields.map { field in
      let start = field.name.cut(to: width, mark: page.ellipsis).padded(to: width) + "  "
      return start + field.value.summary(on: page.narrowed(by: start.columnCount))
    }
  }
}

extension Table {
  /// A list of records as a table of their fields; nil where it is none.
  public init?(records: [Value]) {
    guard case .record? = records.first else { return nil }
    let rows = records.compactMap { value -> Record? in
      if case .record(let record) = value { record } else { nil }
    }
    guard rows.count == records.count else { return nil }
    // Records of one list mostly have the same names; those of the first come first.
    var names = rows[0].names
    for row in rows where row.names != rows[0].names {
      for name in row.names where !names.contains(name) { names.append(name) }
    }
    guard !names.isEmpty else { return nil }
    self.init(
      names.map { name in
        // Enough to know on which side its values stand.
        let isNumeric = rows.prefix(100).allSatisfy { row in
          if case .number? = row[name] { true } else { row[name] == nil }
        }
        return Column(name, isNumeric: isNumeric) { rows[$0][name]?.plainForm ?? "" }
      }, rowCount: rows.count)
  }
}
