/// Statements, pipelines and commands.
extension Parser {
  mutating func statement() throws(Diagnostic) -> Statement {
    let start = current.range
    let outer = statementStart
    statementStart = index
    defer { statementStart = outer }
    try checkHabits()
    let form: Statement.Form
    if take(.for) {
      form = try loop()
    } else if let names = assignedNames() {
      namesRead += names.map(\.text)
      form = .assignment(names: names, try pipeline())
    } else {
      form = .pipeline(try pipeline())
    }
    let range = range(from: start)
    let isHidden = current.kind == .semicolon
    try endStatement()
    return Statement(form: form, range: range, isHidden: isHidden)
  }

  private mutating func loop() throws(Diagnostic) -> Statement.Form {
    let name = try expectName("a name after `for`")
    namesRead.append(name.text)
    guard take(.in) else {
      throw mistake("expected `in` after `for \(name.text)`, but found \(found)")
    }
    let values = try expression()
    return .loop(name: name, over: values, body: try braced("after `for … in …`"))
  }

  /// `a =`, or `a, b =`, moved past; `nil` where something else stands.
  private mutating func assignedNames() -> [Name]? {
    var names: [Name] = []
    var distance = 0
    while case .name(let text) = ahead(distance).kind {
      names.append(Name(text: text, range: ahead(distance).range))
      if ahead(distance + 1).kind == .symbol(.assign) {
        for _ in 0..<distance + 2 { advance() }
        return names
      }
      guard ahead(distance + 1).kind == .symbol(.comma) else { return nil }
      distance += 2
    }
    return nil
  }

  private mutating func endStatement() throws(Diagnostic) {
    switch current.kind {
    case .newline, .semicolon: advance()
    case .end, .prose, .option, .symbol(.closeBrace): break
    case .symbol(.assign): throw unexpectedAssignment()
    default: throw leftOver()
    }
  }

  /// `{` statements `}`.
  mutating func braced(_ place: String) throws(Diagnostic) -> [Statement] {
    guard take(.openBrace) else { throw missingBrace(place) }
    return try nested { (parser) throws(Diagnostic) in try parser.statementsToBrace() }
  }

  mutating func statementsToBrace() throws(Diagnostic) -> [Statement] {
    var statements: [Statement] = []
    while !take(.closeBrace) {
      switch current.kind {
      case .newline, .semicolon: advance()
      case .end: throw mistake("expected a `}`, but found the end")
      default: statements.append(try statement())
      }
    }
    return statements
  }

  // MARK: - Pipelines

  mutating func pipeline() throws(Diagnostic) -> Pipeline {
    // A line that begins with `|` goes on from the value before it.
    var first: Expression
    if stands(.pipe) {
      first = Expression(
        form: .name("it"), range: SourceRange(current.range.lower, current.range.lower))
      namesRead.append("it")
    } else {
      first = try stage()
    }
    var commands: [CommandCall] = []
    while take(.pipe) { commands.append(try command()) }
    return Pipeline(first: first, commands: commands)
  }

  private mutating func stage() throws(Diagnostic) -> Expression {
    guard case .name(let name) = current.kind, argumentsBegin(1, of: name) else {
      return try expression()
    }
    let call = try command()
    return Expression(form: .call(call), range: call.range)
  }

  /// Whether the lexeme `distance` ahead begins the arguments of the command `name`.
  private func argumentsBegin(_ distance: Int, of name: String) -> Bool {
    let lexeme = ahead(distance)
    let following = ahead(distance + 1)
    guard lexeme.spaceBefore else { return false }
    switch lexeme.kind {
    case .number, .text, .pitch, .chord, .capitalWord, .name: return true
    case .keyword(.true), .keyword(.false): return true
    case .keyword where name == "help" && following.endsStage: return true
    case .keyword(.if): return true
    case .keyword(.not): return following.kind != .keyword(.in)
    case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.openBrace): return true
    case .symbol(.minus): return !following.spaceBefore
    default: return false
    }
  }

  /// A name with its arguments, or a call with parentheses.
  private mutating func command() throws(Diagnostic) -> CommandCall {
    let start = current
    if case .name = start.kind, ahead().kind == .symbol(.openParenthesis), !ahead().spaceBefore {
      let name = try expectName("a command")
      let call = try call(name)
      try endStage()
      return call
    }
    if stands(.pipe), let error = foreignOperator() { throw error }
    if case .capitalWord(let word) = current.kind { throw capitalCommand(word) }
    let name = try expectName("a command after `|`")
    namesRead.append(name.text)
    guard argumentsBegin(0, of: name.text) else {
      try endStage()
      return CommandCall(name: name, arguments: [], range: name.range)
    }
    let arguments = try arguments(of: name.text)
    try endStage()
    return CommandCall(name: name, arguments: arguments, range: range(from: start.range))
  }

  private func endStage() throws(Diagnostic) {
    guard !current.endsStage else { return }
    if case .symbol(let symbol) = current.kind, Operator(rawValue: symbol.rawValue) != nil,
      !(symbol == .minus && current.spaceBefore && !ahead().spaceBefore)
    {
      var error = mistake(
        "a `\(symbol.rawValue)` cannot stand after a command",
        why: "After | stands a command and nothing more. Put the pipe in parentheses."
      )
      let pipe = SourceRange(valueStart, lexemes[index - 1].range.upper)
      error.repairs = [Repair(Place(source, pipe), "(\(source[pipe]))")]
      throw error
    }
  }

  /// `name(…)`, the name already read.
  mutating func call(_ name: Name) throws(Diagnostic) -> CommandCall {
    namesRead.append(name.text)
    advance()
    let arguments = try nested { (parser) throws(Diagnostic) in
      parser.stands(.closeParenthesis) ? [] : try parser.arguments(of: name.text)
    }
    try expect(.closeParenthesis, "after the arguments of `\(name.text)`")
    return CommandCall(name: name, arguments: arguments, range: range(from: name.range))
  }

  /// Arguments with commas between, those with a label last.
  mutating func arguments(of command: String) throws(Diagnostic) -> [Argument] {
    var arguments: [Argument] = []
    repeat {
      if stands(.closeParenthesis) || stands(.closeBracket) { break }
      let argument = try argument(of: command)
      if argument.label == nil, let label = arguments.last?.label {
        throw mistake(
          "an argument without a label stands after `\(label.text):`", at: argument.value.range,
          why: "Arguments with a label come last.")
      }
      arguments.append(argument)
    } while take(.comma)
    return arguments
  }

  private mutating func argument(of command: String) throws(Diagnostic) -> Argument {
    if case .name(let text) = current.kind, ahead().kind == .symbol(.colon), !ahead().spaceBefore {
      let label = Name(text: text, range: current.range)
      advance()
      advance()
      return Argument(label: label, value: try expression())
    }
    if command == "help", case .keyword(let word) = current.kind, ahead().endsStage {
      let range = current.range
      advance()
      return Argument(label: nil, value: Expression(form: .name(word.rawValue), range: range))
    }
    return Argument(label: nil, value: try expression())
  }
}

extension Lexeme {
  /// Whether a pipeline's stage is over where this stands.
  fileprivate var endsStage: Bool {
    switch kind {
    case .newline, .semicolon, .end, .prose, .option: true
    case .symbol(let symbol):
      [.pipe, .closeParenthesis, .closeBracket, .closeBrace, .comma, .openBrace].contains(symbol)
    default: false
    }
  }
}
