/// How values are written.
extension Value {
  /// The short form, used inside texts and other values: `7/2`, `"F4"`, `C4.E4.G4`.
  public var shortForm: String {
    switch self {
    case .number(let number): number.shortForm
    case .text(let text): Self.quoted(text)
    case .boolean(let value): value ? "true" : "false"
    case .list(let elements): "[" + elements.map(\.shortForm).joined(separator: ", ") + "]"
    case .record(let record):
      "(" + record.fields.map { "\($0.name): \($0.value.shortForm)" }.joined(separator: ", ") + ")"
    case .range(let range):
      range.count == 0
        ? "\(range.first)..<\(range.first)" : "\(range.first)..\(range.first + range.count - 1)"
    case .block(let block): block.text
    case .foreign(let value): value.shortForm
    }
  }

  /// Put into a text, or printed: a text has no quotes then.
  public var plainForm: String {
    if case .text(let text) = self { return text }
    return shortForm
  }

  /// One line of at most `width` columns, a cut announced: what an assignment and `peek` show.
  public func summary(width: Int) -> String {
    switch self {
    case .foreign(let value): return value.summary
    case .number(let number): return number.longForm
    case .list(let elements):
      let whole = Self.cut(elements, to: width)
      return elements.isEmpty ? "[]" : whole
    default:
      let text = shortForm.split(separator: "\n", omittingEmptySubsequences: false).joined(
        separator: " ")
      return text.count <= width ? text : text.prefix(max(1, width - 1)) + "…"
    }
  }

  /// What the last statement of a cell shows.
  public func drawing(width: Int) -> String {
    switch self {
    case .foreign(let value): value.drawing(width: width)
    case .list(let elements): Self.cut(elements, to: width * 4).wrapped(to: width)
    case .block, .text: shortForm
    case .record: shortForm.count <= width ? shortForm : shortForm.wrapped(to: width)
    default: summary(width: width)
    }
  }

  /// The first elements that fit, and how many more there are.
  private static func cut(_ elements: [Value], to length: Int) -> String {
    var shown: [String] = []
    var used = 2
    for element in elements {
      let text = element.shortForm
      let rest = elements.count - shown.count
      let reserve = rest > 1 ? " … \(rest) more".count : 0
      if used + text.count + 2 + reserve > length, !shown.isEmpty { break }
      shown.append(text.count <= length ? text : text.prefix(max(1, length - 20)) + "…")
      used += text.count + 2
    }
    let rest = elements.count - shown.count
    return "[" + shown.joined(separator: ", ") + (rest > 0 ? ", … \(rest) more]" : "]")
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      switch character {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "{": quoted += "\\{"
      default: quoted.append(character)
      }
    }
    return quoted + "\""
  }
}

extension String {
  /// Broken between words into lines of at most `width` columns.
  public func wrapped(to width: Int) -> String {
    var lines: [String] = []
    for paragraph in split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var length = 0
      for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
        let size = word.count
        if length + size + 1 > width, length > 0 {
          lines.append(line)
          line = ""
          length = 0
        }
        line += length == 0 ? String(word) : " " + word
        length += size + (length == 0 ? 0 : 1)
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}
