/// Cuts a source into lexemes.
///
/// Newlines that do not end a statement are dropped here: inside parentheses, after an operator, and
/// before a line that starts with `|`. Inside `[ ]` a newline is handed on as a comma.
struct Lexer {
  let source: SourceText
  /// Where the part being read ends.
  let limit: Int
  var position: Int
  private(set) var lexemes: [Lexeme] = []
  private(set) var expectations: [Expectation] = []
  private var brackets: [(symbol: Lexeme.Symbol, range: SourceRange)] = []
  private var spaceBefore = true
  /// How many texts stand inside one another here.
  var textDepth = 0

  init(_ source: SourceText, within range: SourceRange? = nil) {
    self.source = source
    position = range?.lower ?? 0
    limit = range?.upper ?? source.scalars.count
  }

  /// The scalar `distance` places ahead, or `nil` past the end.
  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    let index = position + distance
    return index < limit && index >= 0 ? source.scalars[index] : nil
  }

  /// All lexemes, the last one `.end`.
  static func lexemes(of source: SourceText, within range: SourceRange? = nil)
    throws(Diagnostic) -> (lexemes: [Lexeme], expectations: [Expectation])
  {
    var lexer = Lexer(source, within: range)
    while let scalar = lexer.peek() { try lexer.read(scalar) }
    if let open = lexer.brackets.last {
      throw lexer.unclosed(open.symbol, open.range)
    }
    lexer.add(.end, from: lexer.position)
    return (lexer.withoutContinuedLines(), lexer.expectations)
  }

  /// As much as can be read of a source that is still being typed.
  ///
  /// - Returns: its lexemes, what would close its brackets, and the mistake at which it breaks off.
  static func beginning(of source: SourceText, from start: Int = 0)
    -> (lexemes: [Lexeme], closing: String, mistake: Diagnostic?)
  {
    var lexer = Lexer(source, within: SourceRange(start, source.scalars.count))
    var mistake: Diagnostic?
    do throws(Diagnostic) {
      while let scalar = lexer.peek() { try lexer.read(scalar) }
    } catch {
      mistake = error
    }
    let closing = lexer.brackets.reversed().map { Self.closing($0.symbol) }.joined()
    return (lexer.lexemes, closing, mistake)
  }

  private mutating func read(_ scalar: Unicode.Scalar) throws(Diagnostic) {
    let start = position
    switch scalar {
    case " ", "\t", "\u{A0}", "\r":
      position += 1
      spaceBefore = true
    case "\n":
      position += 1
      add(.newline, from: start)
      spaceBefore = true
    case ";":
      position += 1
      add(.semicolon, from: start)
    case "#": try readHash()
    case "0"..."9": add(.number(try readNumber()), from: start)
    case "\"", "“", "”", "„": add(.text(try readText()), from: start)
    case "a"..."z", "A"..."Z": add(readWord(), from: start)
    default:
      let symbol = try readSymbol(scalar)
      try follow(symbol, SourceRange(start, position))
      add(.symbol(symbol), from: start)
    }
  }

  private mutating func add(_ kind: Lexeme.Kind, from start: Int) {
    lexemes.append(
      Lexeme(kind: kind, range: SourceRange(start, position), spaceBefore: spaceBefore))
    spaceBefore = false
  }

  // MARK: - Lines that begin with #

  private mutating func readHash() throws(Diagnostic) {
    let start = position
    let isFirstColumn = source.column(at: start) == 0
    guard isFirstColumn || spaceBefore else {
      throw diagnostic(
        .syntax, SourceRange(start, start + 1), "a `#` here is neither a comment nor a sharp",
        why:
          "A comment needs a space before its #; a sharp stands between a letter and a number, as in C#4."
      )
    }
    let line = readLine()
    if line.hasPrefix("#=>") {
      let text = line.dropFirst(3).drop { $0 == " " }
      expectations.append(
        Expectation(text: text.trimmed, range: SourceRange(start, position)))
    } else if isFirstColumn {
      if let open = brackets.last { throw unclosed(open.symbol, open.range) }
      if line.hasPrefix("#!") && start == 0 { return }
      if line.hasPrefix("#|") {
        add(option(line.dropFirst(2)), from: start)
      } else {
        let words = line.dropFirst()
        add(.prose(String(words.hasPrefix(" ") ? words.dropFirst() : words)), from: start)
      }
    }
    spaceBefore = true
  }

  private func option(_ line: Substring) -> Lexeme.Kind {
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return .option(name: parts[0].trimmed, value: parts.count > 1 ? parts[1].trimmed : nil)
  }

  private mutating func readLine() -> String {
    let start = position
    while let scalar = peek(), scalar != "\n" { position += 1 }
    return source[SourceRange(start, position)]
  }

  // MARK: - Brackets and line ends

  private static let partners: [Lexeme.Symbol: Lexeme.Symbol] = [
    .closeParenthesis: .openParenthesis, .closeBracket: .openBracket, .closeBrace: .openBrace,
  ]

  private static func closing(_ symbol: Lexeme.Symbol) -> String {
    partners.first { $0.value == symbol }?.key.rawValue ?? ")"
  }

  private mutating func follow(_ symbol: Lexeme.Symbol, _ range: SourceRange) throws(Diagnostic) {
    switch symbol {
    case .openParenthesis, .openBracket, .openBrace: brackets.append((symbol, range))
    case .closeParenthesis, .closeBracket, .closeBrace:
      guard let open = brackets.last else {
        throw diagnostic(
          .syntax, range, "there is a `\(symbol.rawValue)` here, but nothing that it closes")
      }
      guard open.symbol == Self.partners[symbol] else { throw unclosed(open.symbol, open.range) }
      brackets.removeLast()
    default: break
    }
  }

  private func unclosed(_ symbol: Lexeme.Symbol, _ range: SourceRange) -> Diagnostic {
    let closing = Self.closing(symbol)
    var error = diagnostic(
      .unclosed(expected: closing), range,
      "this `\(symbol.rawValue)` is never closed: expected a `\(closing)` after it")
    // Closed at the end of its line, it may be what was meant.
    let missing = brackets.reversed().compactMap { open in
      Self.partners.first { $0.value == open.symbol }?.key.rawValue
    }
    let start = range.lower - source.column(at: range.lower)
    let end = start + source.lineText(at: range.lower).unicodeScalars.count
    error.repairs = [
      Repair(Place(source, SourceRange(end, end)), missing.joined()),
      Repair(Place(source, SourceRange(end, end)), closing),
    ]
    return error
  }

  /// Drops the newlines after which a statement goes on, by the innermost bracket around them.
  private func withoutContinuedLines() -> [Lexeme] {
    var kept: [Lexeme] = []
    kept.reserveCapacity(lexemes.count)
    var open: [Lexeme.Symbol] = []
    var isGoingOn = false
    for (index, lexeme) in lexemes.enumerated() {
      if case .newline = lexeme.kind {} else { isGoingOn = false }
      switch lexeme.kind {
      case .symbol(.openParenthesis): open.append(.openParenthesis)
      case .symbol(.openBracket): open.append(.openBracket)
      case .symbol(.openBrace): open.append(.openBrace)
      case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace):
        open.removeLast()
      case .newline:
        if open.last == .openParenthesis || kept.last?.kind.continuesLine ?? true { continue }
        if kept.last?.kind == .newline || isGoingOn { continue }
        isGoingOn = nextLineGoesOn(after: index)
        if isGoingOn { continue }
        if open.last == .openBracket {
          kept.append(
            Lexeme(kind: .symbol(.comma), range: lexeme.range, spaceBefore: lexeme.spaceBefore))
          continue
        }
      default: break
      }
      kept.append(lexeme)
    }
    return kept
  }

  /// Whether the first line after `index` that has something on it begins with `|`.
  private func nextLineGoesOn(after index: Int) -> Bool {
    var next = index + 1
    while case .newline = lexemes[next].kind { next += 1 }
    if case .symbol(.pipe) = lexemes[next].kind { return true }
    return false
  }

  func diagnostic(
    _ code: Diagnostic.Code, _ range: SourceRange, _ message: String, why: String? = nil
  ) -> Diagnostic {
    Diagnostic(code, message, at: Place(source, range), why: why)
  }
}
