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
    for item in script.items {
      switch item {
      case .prose(let words, _): builder.add(prose: words)
      case .option(let name, let value, let range):
        guard Self.optionNames.contains(name) else {
          throw Diagnostic(
            .unknownOption, "a cell has no option `\(name)`", at: Place(source, range),
            why: "It knows: \(Self.optionNames.joined(separator: ", "))")
        }
        builder.add(option: CellOption(name: name, value: value))
      case .statement(let statement):
        // An expectation belongs to the last statement that begins before it.
        let next = position + 1 < statements.count ? statements[position + 1].range.lower : Int.max
        let expectations = script.expectations.filter {
          $0.range.lower > statement.range.lower && $0.range.lower < next
        }
        builder.add(CheckedStatement(statement: statement, expectations: expectations))
        position += 1
      }
    }
    cells = builder.finished()
  }

  static let optionNames = ["cache", "parameters", "expect", "skip", "limit"]

  /// The first heading of all.
  public var title: String? { cells.lazy.compactMap(\.name).first }

  /// Collects items into cells: prose after code starts a new one.
  private struct Builder {
    var cells: [Cell] = []
    var prose: [String] = []
    var options: [CellOption] = []
    var statements: [CheckedStatement] = []

    mutating func add(prose line: String) {
      if !statements.isEmpty { close() }
      prose.append(line)
    }

    mutating func add(option: CellOption) {
      if !statements.isEmpty { close() }
      options.append(option)
    }

    mutating func add(_ statement: CheckedStatement) { statements.append(statement) }

    mutating func close() {
      guard !prose.isEmpty || !statements.isEmpty else { return }
      cells.append(Cell(prose: prose, options: options, statements: statements))
      (prose, options, statements) = ([], [], [])
    }

    mutating func finished() -> [Cell] {
      close()
      return cells
    }
  }
}
