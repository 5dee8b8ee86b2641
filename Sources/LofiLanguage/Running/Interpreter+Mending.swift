/// The `try:` lines of errors.
extension Interpreter {
  /// `diagnostic` with the first of its repairs that would be understood here, as a line to try.
  ///
  /// A repaired statement is parsed, and its names, commands, options and kinds are checked against
  /// what is bound; nothing is run. Where no repair holds, the first becomes a question.
  public func mended(_ diagnostic: Diagnostic) -> Diagnostic {
    var result = diagnostic
    result.repairs = []
    for repair in diagnostic.repairs {
      let repaired = Statements(of: repair.place.source).repaired(by: repair)
      guard let line = repaired, isUnderstood(line, after: diagnostic) else { continue }
      result.attempt = line + (repair.remark.map { "        # \($0)" } ?? "")
      result.question = nil
      result.topic = nil
      return result
    }
    if result.question == nil, let word = diagnostic.repairs.first(where: \.isWord) {
      result.question = "did you mean \(word.text)?"
    }
    return result
  }

  private func isUnderstood(_ line: String, after diagnostic: Diagnostic) -> Bool {
    var check = LineCheck(commands: host.commands) { [top] in top[$0]?.value ?? Self.constants[$0] }
    // Where a text cannot be read, nothing of it has run: what it names before counts as named.
    if diagnostic.code.isSyntax, let place = diagnostic.place {
      check.read(place.source, before: place.range.lower)
    }
    return check.accepts(line)
  }

  /// `text` with the name of a value for each kind in braces; `nil` where there is none.
  func filled(_ text: String) -> String? {
    var filled = ""
    for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated()
    {
      let parts = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard index > 0, parts.count == 2 else {
        filled += piece
        continue
      }
      guard let name = nameOfValue(Kind(String(parts[0]))) else { return nil }
      filled += name + parts[1]
    }
    return filled
  }

  /// The latest name of a value of this kind.
  func nameOfValue(_ kind: Kind) -> String? {
    top.names.last { $0 != "it" && top[$0]?.value.kind == kind }
  }
}

extension Repair {
  /// Whether one word takes the place of another.
  fileprivate var isWord: Bool {
    let words = [place.text, text]
    return words.allSatisfy { !$0.isEmpty && $0.count <= 40 && !$0.contains(" ") }
  }
}

/// The statements of a source, found again from a place in it.
struct Statements {
  private let source: SourceText
  private let ranges: [SourceRange]

  init(of source: SourceText) {
    self.source = source
    ranges = (try? Parser.script(source))?.statements.map(\.range) ?? []
  }

  /// The statement around `range`; where the source cannot be read, its lines.
  func range(around range: SourceRange) -> SourceRange {
    if let statement = ranges.first(where: { $0.lower <= range.lower && range.upper <= $0.upper }) {
      return statement
    }
    let start = range.lower - source.column(at: range.lower)
    let last = range.upper - source.column(at: range.upper)
    return SourceRange(start, last + source.lineText(at: range.upper).unicodeScalars.count)
  }

  /// The statement of the repair, changed, on one line; `nil` where it goes past its line.
  func repaired(by repair: Repair) -> String? {
    let whole = range(around: repair.place.range)
    guard repair.place.range.upper <= whole.upper else { return nil }
    let changed =
      source[SourceRange(whole.lower, repair.place.range.lower)] + repair.text
      + source[SourceRange(repair.place.range.upper, whole.upper)]
    let lines = changed.split(separator: "\n").map { $0.trimmed }
    let line = lines.joined(separator: " ").trimmed
    return line.isEmpty || line.hasPrefix("|") ? nil : line
  }
}

extension StringProtocol {
  /// Without the spaces at both ends.
  var trimmed: String {
    let start = drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" || $0 == "\r" }.reversed())
  }
}
