/// Reads lexemes into a tree, by recursive descent over the grammar of `Docs/Language.md`.
public struct Parser {
  let source: SourceText
  var lexemes: [Lexeme]
  var index = 0
  /// Every name that was read, called or assigned: blocks take from here what they remember.
  var namesRead: [String] = []
  /// The lexeme with which the innermost statement begins.
  var statementStart = 0
  /// How many brackets and signs stand around this place.
  var depth = 0
  /// So deep that no person nests, and shallow enough for any stack.
  static let deepest = 150
  /// How high a tree may become: brackets and operators in a row together.
  static let tallest = 500

  init(_ source: SourceText, _ lexemes: [Lexeme]) {
    self.source = source
    self.lexemes = lexemes
  }

  /// The whole of `source`, or the first mistake in it.
  public static func script(_ source: SourceText) throws(Diagnostic) -> Script {
    let (lexemes, expectations) = try Lexer.lexemes(of: source)
    var parser = Parser(source, lexemes)
    var items: [Script.Item] = []
    while parser.current.kind != .end {
      if let item = try parser.item() { items.append(item) }
    }
    return Script(source: source, items: items, expectations: expectations)
  }

  private mutating func item() throws(Diagnostic) -> Script.Item? {
    let lexeme = current
    switch lexeme.kind {
    case .newline, .semicolon:
      advance()
      return nil
    case .prose(let words):
      advance()
      return .prose(words, lexeme.range)
    case .option(let name, let value):
      advance()
      return .option(name: name, value: value, lexeme.range)
    default:
      namesRead = []
      return .statement(try statement())
    }
  }

  // MARK: - Moving on

  var current: Lexeme { lexemes[index] }

  func ahead(_ distance: Int = 1) -> Lexeme { lexemes[min(index + distance, lexemes.count - 1)] }

  mutating func advance() { if index < lexemes.count - 1 { index += 1 } }

  /// Whether this is the sign `symbol`.
  func stands(_ symbol: Lexeme.Symbol) -> Bool {
    if case .symbol(symbol) = lexemes[index].kind { true } else { false }
  }

  func stands(_ keyword: Lexeme.Keyword) -> Bool {
    if case .keyword(keyword) = lexemes[index].kind { true } else { false }
  }

  /// Moves past `symbol` if it stands here.
  mutating func take(_ symbol: Lexeme.Symbol) -> Bool {
    guard stands(symbol) else { return false }
    advance()
    return true
  }

  mutating func take(_ keyword: Lexeme.Keyword) -> Bool {
    guard stands(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Lexeme.Symbol, _ after: String) throws(Diagnostic) {
    guard take(symbol) else {
      throw mistake("expected a `\(symbol.rawValue)` \(after), but found \(found)")
    }
  }

  mutating func expectName(_ purpose: String) throws(Diagnostic) -> Name {
    let lexeme = current
    guard case .name(let text) = lexeme.kind else {
      throw mistake("expected \(purpose), but found \(found)")
    }
    advance()
    return Name(text: text, range: lexeme.range)
  }

  /// From `start` to the end of the lexeme just read.
  func range(from start: SourceRange) -> SourceRange {
    SourceRange(start.lower, lexemes[max(index - 1, 0)].range.upper)
  }

  // MARK: - Mistakes

  /// What stands here, in the reader's words.
  var found: String {
    switch current.kind {
    case .end: "the end"
    case .newline: "the end of the line"
    case .semicolon: "`;`"
    case .prose: "a line of prose"
    case .option: "an option line"
    case .text: "a text"
    default: "`\(source[current.range])`"
    }
  }

  func mistake(_ message: String, at range: SourceRange? = nil, why: String? = nil) -> Diagnostic {
    Diagnostic(
      current.kind == .end ? .unfinished : .syntax, message,
      at: Place(source, range ?? current.range), why: why)
  }

  /// Guards the stack: refuses a chain such as `1 + 1 + …` or `x[0][0]…` that is too long to go on.
  func checkHeight(of chain: Expression) throws(Diagnostic) {
    guard chain.height <= Self.tallest else {
      throw mistake(
        "more than \(Self.tallest) operators in a row",
        why: "Give the parts names of their own.")
    }
  }

  /// Guards the stack: runs `body` one level deeper.
  mutating func nested<Result>(
    _ body: (inout Parser) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw Diagnostic(
        .syntax, "this is nested more than \(Self.deepest) levels deep",
        at: Place(source, current.range), why: "Give the inner parts names of their own.")
    }
    return try body(&self)
  }
}
