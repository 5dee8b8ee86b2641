/// What is said about names, and about values that are not there.
extension Interpreter {
  func nothing(_ range: SourceRange, _ message: String) -> Diagnostic {
    let whole = Statements(of: source).range(around: range)
    var error = diagnostic(
      .nothing, range, message,
      why: "An `if` without `else`, a loop and an empty block give nothing.")
    let text = source[whole]
    if text.hasSuffix("}"), text.contains("if "), !text.contains("else") {
      error.question = "What should it be otherwise? Add: else { … }"
    }
    return error
  }

  func reserved(_ name: Name) -> Diagnostic {
    var error = diagnostic(
      .reservedName, name.range,
      "`\(name.text)` always means the same and cannot be given to a value",
      why: environment.isBlock ? "To compare, write ==." : "Choose another name.")
    let rest = source.scalars[name.range.upper...].prefix { $0 == " " }.count
    let sign = SourceRange(name.range.upper + rest, name.range.upper + rest + 1)
    if environment.isBlock, source[sign] == "=" { repair(&error, sign, "==") }
    repair(&error, name.range, name.text == "it" ? "value" : "my_\(name.text)")
    return error
  }

  /// A block assigns a name from outside: what it adds up, `sum` adds up, and a `for` may change names.
  func outerName(_ name: Name) -> Diagnostic {
    var error = diagnostic(
      .outerName, name.range, "a block cannot change `\(name.text)`, which was named outside it",
      why:
        "Blocks may run in any order, so they only read outer names. The body of a `for` can change them."
    )
    let whole = Statements(of: source).range(around: name.range)
    let text = source[whole]
    let opening = source[SourceRange(whole.lower, name.range.lower)]
    guard let brace = opening.lastIndex(of: "{"), text.hasSuffix("}") else { return error }
    var input = opening[..<brace].trimmed
    for ending in ["| each", "| map"] where input.hasSuffix(ending) {
      input = String(input.dropLast(ending.count)).trimmed
      var body = String(text.dropFirst(opening[...brace].count).dropLast()).trimmed
      if body == "\(name.text) = \(name.text) + it", environment.outer[name.text].isZero {
        error.repairs.append(Repair(Place(source, whole), "\(name.text) = \(input) | sum"))
      }
      var element = "each"
      if let arrow = body.firstRange(of: " => ") {
        element = String(body[..<arrow.lowerBound])
        body = String(body[arrow.upperBound...])
      } else {
        body = body.replacingWord("it", with: element)
      }
      if input.contains("|") { input = "(\(input))" }
      error.repairs.append(
        Repair(Place(source, whole), "for \(element) in \(input) { \(body) }"))
    }
    return error
  }

  func notASequence(_ value: Value, at range: SourceRange) -> Diagnostic {
    var error = diagnostic(
      .types, range, "`for` goes through a list or a range, but received \(value.inWords)")
    if case .number = value {
      error.why = "To count up to a number, write a range."
      repair(&error, range, "1..\(source[range])")
    }
    return error
  }

  func wrongCount(_ count: Int, for names: [Name], from range: SourceRange) -> Diagnostic {
    var error = diagnostic(
      .types, range, "\(names.count) names want a list of \(names.count), but it has \(count)")
    if count > names.count {
      error.why = "Take as many as there are names."
      repair(&error, SourceRange(range.upper, range.upper), " | take \(names.count)")
    }
    return error
  }

  /// `seed = 1` names a number; people mean the command.
  func noticeIfSetting(_ name: String, _ value: Value) {
    guard let command = host.commands[name], command.family == .session,
      case .number = value,
      command.forms.contains(where: { $0.parameters.first?.type.accepts(value) ?? false })
    else { return }
    host.notice(
      "this only names a number; `\(name) \(value.shortForm)` sets the \(name)")
  }

  /// Adds a change of `range` that may mend `error`.
  func repair(_ error: inout Diagnostic, _ range: SourceRange, _ text: String) {
    error.repairs.append(Repair(Place(source, range), text))
  }
}

extension Binding? {
  fileprivate var isZero: Bool {
    if case .number(let number)? = self?.value { number == .integer(0) } else { false }
  }
}

extension String {
  /// With `other` wherever `word` stands by itself.
  fileprivate func replacingWord(_ word: String, with other: String) -> String {
    guard let lexemes = try? Lexer.lexemes(of: SourceText(self)).lexemes else { return self }
    var scalars = Array(unicodeScalars)
    for lexeme in lexemes.reversed() where lexeme.kind == .name(word) {
      scalars.replaceSubrange(lexeme.range.lower..<lexeme.range.upper, with: other.unicodeScalars)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
