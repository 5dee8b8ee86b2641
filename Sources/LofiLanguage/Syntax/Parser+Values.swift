/// Values as they are written.
extension Parser {
  mutating func value() throws(Diagnostic) -> Expression {
    let lexeme = current
    let form: Expression.Form
    switch lexeme.kind {
    case .number(let number): form = .number(number)
    case .pitch(let text): form = .pitch(text)
    case .chord(let texts): form = .chord(texts)
    case .capitalWord(let word):
      if case .symbol(.openParenthesis) = ahead().kind, !ahead().spaceBefore {
        throw capitalCall(word)
      }
      form = .capitalWord(word)
    case .keyword(.true): form = .boolean(true)
    case .keyword(.false): form = .boolean(false)
    case .text(let parts): form = .text(try pieces(parts))
    case .name(let name): return try nameOrCall(name)
    case .symbol(.openParenthesis): return try parenthesised()
    case .symbol(.openBracket): return try list()
    case .symbol(.openBrace): return try block()
    case .keyword(.if):
      throw mistake(
        "an `if` inside an expression stands in parentheses", why: "Write (if a { b } else { c }).")
    case .keyword(.for): throw loopAsValue(from: nil)
    case .keyword(.else):
      throw mistake(
        "this `else` belongs to no `if`", why: "It stands on the line of the } before it: } else {."
      )
    case .symbol(.remainder) where index == statementStart:
      var error = mistake(
        "a line does not begin with `%`",
        why: "There are no magic commands; lofi tells how long work takes.")
      if case .name = ahead().kind {
        error.repairs = [Repair(Place(source, lexeme.range.joined(ahead().range)), "")]
      }
      throw error
    default: throw foreignOperator() ?? mistake("expected a value, but found \(found)")
    }
    advance()
    return Expression(form: form, range: lexeme.range)
  }

  private mutating func nameOrCall(_ text: String) throws(Diagnostic) -> Expression {
    let name = try expectName("a name")
    if stands(.openParenthesis), !current.spaceBefore {
      let call = try call(name)
      return Expression(form: .call(call), range: call.range)
    }
    namesRead.append(text)
    return Expression(form: .name(text), range: name.range)
  }

  private mutating func pieces(
    _ parts: [Lexeme.TextPart]
  ) throws(Diagnostic) -> [Expression.TextPiece] {
    var pieces: [Expression.TextPiece] = []
    for part in parts {
      switch part {
      case .characters(let text): pieces.append(.characters(text))
      case .code(let range):
        var parser = Parser(source, try Lexer.lexemes(of: source, within: range).lexemes)
        parser.depth = depth
        let pipeline = try parser.nested { (parser) throws(Diagnostic) in try parser.pipeline() }
        guard parser.current.kind == .end else {
          throw parser.mistake("expected a `}` after the value, but found \(parser.found)")
        }
        namesRead += parser.namesRead
        pieces.append(.value(pipeline))
      }
    }
    return pieces
  }

  /// A record, or a pipeline in parentheses.
  private mutating func parenthesised() throws(Diagnostic) -> Expression {
    let start = current.range
    advance()
    let form = try nested { (parser) throws(Diagnostic) -> Expression.Form in
      if case .name = parser.current.kind, parser.ahead().kind == .symbol(.colon) {
        return .record(try parser.fields())
      }
      return .pipeline(try parser.pipeline())
    }
    try expect(.closeParenthesis, "here")
    return Expression(form: form, range: range(from: start))
  }

  private mutating func fields() throws(Diagnostic) -> [(name: Name, value: Expression)] {
    var fields: [(name: Name, value: Expression)] = []
    repeat {
      if stands(.closeParenthesis) { break }
      let name = try expectName("the name of a field")
      guard !fields.contains(where: { $0.name.text == name.text }) else {
        throw mistake("the record names `\(name.text)` twice", at: name.range)
      }
      try expect(.colon, "after `\(name.text)`")
      fields.append((name, try expression()))
    } while take(.comma)
    return fields
  }

  private mutating func list() throws(Diagnostic) -> Expression {
    let start = current.range
    advance()
    var elements: [Expression] = []
    while !stands(.closeBracket) {
      elements.append(try expression())
      guard take(.comma) else { break }
    }
    guard take(.closeBracket) else {
      if stands(.for) { throw loopAsValue(from: start) }
      if case .name(let name) = lexemes[max(index - 1, 0)].kind, current.spaceBefore {
        var error = mistake(
          "expected `,` or `]`, but found \(found)",
          why: "Inside a list a command is called with parentheses: [\(name)(…)].")
        let end = position(of: .closeBracket, from: index) ?? index
        let given = SourceRange(current.range.lower, lexemes[end].range.lower)
        error.repairs = [
          Repair(
            Place(source, SourceRange(lexemes[index - 1].range.upper, given.upper)),
            "(\(source[given]))")
        ]
        throw error
      }
      throw mistake("expected `,` or `]`, but found \(found)")
    }
    return Expression(form: .list(elements), range: range(from: start))
  }

  private mutating func block() throws(Diagnostic) -> Expression {
    let start = current.range
    let outside = namesRead.count
    advance()
    let block = try nested { (parser) throws(Diagnostic) -> BlockTree in
      let parameters = try parser.parameters()
      let body = try parser.statementsToBrace()
      return BlockTree(
        parameters: parameters, body: body, names: Set(parser.namesRead[outside...]))
    }
    return Expression(form: .block(block), range: range(from: start))
  }

  /// `a, b: 2 =>`, or `nil` where the block has none.
  private mutating func parameters() throws(Diagnostic) -> [(name: Name, standard: Expression?)]? {
    guard arrowStandsInThisLine else { return nil }
    var parameters: [(name: Name, standard: Expression?)] = []
    repeat {
      let name = try expectName("the name of a parameter")
      guard !parameters.contains(where: { $0.name.text == name.text }) else {
        throw mistake("the block names the parameter `\(name.text)` twice", at: name.range)
      }
      parameters.append((name, take(.colon) ? try expression() : nil))
    } while take(.comma)
    try expect(.arrow, "after the parameters")
    return parameters
  }

  private var arrowStandsInThisLine: Bool {
    var depth = 0
    for lexeme in lexemes[index...] {
      switch lexeme.kind {
      case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.openBrace): depth += 1
      case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace):
        depth -= 1
        if depth < 0 { return false }
      case .symbol(.arrow): if depth == 0 { return true }
      case .newline, .semicolon, .end: if depth == 0 { return false }
      default: break
      }
    }
    return false
  }
}
