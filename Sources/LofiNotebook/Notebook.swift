import LofiLanguage

/// A script as cells.
public struct Notebook: Sendable {
  public let source: SourceText
  public let cells: [Cell]

  /// - Throws: ``Diagnostic`` for the first thing that cannot be read, before anything runs.
  public init(_ source: SourceText) throws(Diagnostic) {
    self.source = source
    let script = try Parser.script(source)
    let statements = script.statements
    var builder = Builder()
    var position = 0
    var expectations = script.expectations[...]
    for (index, item) in script.items.enumerated() {
      switch item {
      case .prose(let words, let range):
        builder.add(prose: words, onLine: source.line(at: range.lower))
      case .option(let name, let value, let range):
        builder.add(
          option: try CellOption(name, value, at: Place(source, range)),
          onLine: source.line(at: range.lower))
      case .statement(let statement):
        // An expectation belongs to the last statement that begins before it.
        let next = position + 1 < statements.count ? statements[position + 1].range.lower : Int.max
        expectations = expectations.drop { $0.range.lower < statement.range.lower }
        let own = expectations.prefix { $0.range.lower < next }
        let end = index + 1 < script.items.count ? script.items[index + 1].start : Int.max
        let text = source[SourceRange(statement.range.lower, end)].withoutTrailingSpace
        builder.add(
          CheckedStatement(statement: statement, text: text, expectations: Array(own)))
        position += 1
      }
    }
    cells = builder.finished()
  }

  /// The first heading of all.
  public var title: String? { cells.lazy.compactMap(\.name).first }

  /// Collects items into cells: prose after code, or after an empty line, starts a new one.
  private struct Builder {
    var cells: [Cell] = []
    var prose: [String] = []
    var options: [CellOption] = []
    var statements: [CheckedStatement] = []
    /// The heading that stands above.
    var heading: String?
    /// The last line of prose or options.
    var lastLine = 0

    mutating func add(prose line: String, onLine number: Int) {
      if !statements.isEmpty || number > lastLine + 1 { close() }
      prose.append(line)
      lastLine = number
    }

    mutating func add(option: CellOption, onLine number: Int) {
      if !statements.isEmpty { close() }
      options.append(option)
      lastLine = number
    }

    mutating func add(_ statement: CheckedStatement) { statements.append(statement) }

    mutating func close() {
      guard !prose.isEmpty || !statements.isEmpty else { return }
      heading = Cell.heading(in: prose) ?? heading
      cells.append(Cell(name: heading, prose: prose, options: options, statements: statements))
      (prose, options, statements) = ([], [], [])
    }

    mutating func finished() -> [Cell] {
      close()
      return cells
    }
  }
}

extension Script.Item {
  /// The offset at which it begins.
  fileprivate var start: Int {
    switch self {
    case .prose(_, let range), .option(_, _, let range): range.lower
    case .statement(let statement): statement.range.lower
    }
  }
}

extension String {
  fileprivate var withoutTrailingSpace: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
