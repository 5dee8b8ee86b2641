import LofiLanguage

/// Cells, statements, and what they show.
extension Session {
  /// Runs one cell.
  func run(_ cell: Cell, of source: SourceText, _ showing: Showing) throws {
    let shows = showing != .nothing
    if shows { write(wordsOf: cell) }
    if let folder = cell.folder { folders = folders.dropLast() + [folder] }
    let outerDeadline = deadline
    if let limit = cell.limit {
      deadline = (ContinuousClock.now + .seconds(limit), limit)
    }
    defer { deadline = outerDeadline }
    var metError: String?
    for (index, checked) in cell.statements.enumerated() {
      let isLast = index == cell.statements.count - 1 || showing == .each
      if showing == .script { output.code(source[checked.statement.range]) }
      do {
        if shows {
          try writing(checked) {
            try run(checked, in: cell, of: source, shows: true, isLast: isLast)
          }
        } else {
          _ = try run(checked, in: cell, of: source, shows: false, isLast: isLast)
        }
      } catch let error as Diagnostic {
        guard let expected = expectedError(checked, in: cell),
          expected == error.code.text || expected.isEmpty
        else { throw error }
        metError = error.code.text
        checks.passed += isChecking ? 1 : 0
        if shows {
          writeExpected()
          output.error(error, cell: cell.name)
        }
        if cell.expectedError != nil { break }
      }
    }
    if isChecking, let expected = cell.expectedError, metError == nil {
      fail(
        "the cell \(cell.name.map { "\"\($0)\" " } ?? "")ran without the error \(expected)", source,
        nil)
    }
  }

  private func expectedError(_ checked: CheckedStatement, in cell: Cell) -> String? {
    if let error = cell.expectedError { return error }
    return checked.expectations.lazy.compactMap { expectation in
      expectation.text.hasPrefix("error ") ? String(expectation.text.dropFirst(6)) : nil
    }.first
  }

  private func run(
    _ checked: CheckedStatement, in cell: Cell, of source: SourceText, shows: Bool, isLast: Bool
  ) throws -> Value? {
    let statement = checked.statement
    if statement.goesOn { try prepareContinuation(of: statement, source) }
    var (value, names) = try interpreter.run(statement, of: source)
    if statement.goesOn, let value, names.isEmpty, let before = continuation {
      for name in before.names { interpreter.bind(name, to: value) }
      names = before.names
    }
    if cell.hasParameters { value = try replaced(value, names) }
    let isAside = isAside(statement)
    if let value, !statement.isHidden {
      continuation = Continuation(value: value, names: names, isAside: isAside)
    } else if !isAside {
      continuation = nil
    }
    if shows, let value, !statement.isHidden, !statement.onlyShows(commands) {
      show(value, names: names, isLast: isLast)
    }
    if isChecking { check(checked, value, source) }
    return value
  }

  private func prepareContinuation(of statement: Statement, _ source: SourceText) throws {
    guard let continuation else {
      throw Diagnostic(
        .missingInput, "there is no value before this `|` to go on from",
        at: Place(source, SourceRange(statement.range.lower, statement.range.lower + 1)))
    }
    interpreter.bind("it", to: continuation.value)
  }

  private func show(_ value: Value, names: [String], isLast: Bool) {
    if !names.isEmpty {
      guard names.count > 1, let parts = try? Call.elements(of: value) else {
        return output.result(value.summary(named: names[0], on: output.page))
      }
      for (name, part) in zip(names, parts) {
        output.result(part.summary(named: name, on: output.page))
      }
    } else if isLast {
      output.result(value.drawing(on: output.page))
    }
  }

  /// Puts the values of `--set` in place of those the cell gave.
  private func replaced(_ value: Value?, _ names: [String]) throws -> Value? {
    var value = value
    for name in names {
      guard let setting = settings.last(where: { $0.name == name }) else { continue }
      settingsTaken.insert(name)
      let replacement = try self.value(of: setting)
      interpreter.bind(name, to: replacement)
      value = replacement
    }
    return value
  }

  /// A literal, or else text.
  private func value(of setting: Setting) throws -> Value {
    let source = SourceText(setting.text, name: "--set \(setting.name)")
    if let script = try? Parser.script(source), let statement = script.statements.first,
      script.items.count == 1, case .pipeline(let pipeline) = statement.form, pipeline.isLiteral
    {
      return try Interpreter(host: self).run(statement, of: source).value ?? .text(setting.text)
    }
    // Files there are taken from the working folder, not from the script's.
    guard !setting.text.isEmpty else { return .text("") }
    let path = Paths.absolute(setting.text)
    return .text(Paths.matches(path).isEmpty ? setting.text : path)
  }

  // MARK: - Expected results

  private func check(_ checked: CheckedStatement, _ value: Value?, _ source: SourceText) {
    for expectation in checked.expectations {
      if let value, ExpectedResult.matches(value.shortForm, expectation.text) {
        checks.passed += 1
      } else {
        let found = value?.shortForm ?? "nothing"
        fail("expected \(expectation.text), but found \(found)", source, expectation.range)
      }
    }
  }

  private func fail(_ message: String, _ source: SourceText, _ range: SourceRange?) {
    checks.failed += 1
    output.error(
      Diagnostic(.other("check"), message, at: range.map { Place(source, $0) }), cell: nil)
  }
}

extension Statement {
  /// Whether it starts with `|` and goes on from the value before.
  var goesOn: Bool {
    switch form {
    case .pipeline(let pipeline), .assignment(_, let pipeline):
      pipeline.first.range.lower == pipeline.first.range.upper
    case .loop: false
    }
  }

  /// Whether its last command has shown all there is to see.
  func onlyShows(_ commands: CommandTable) -> Bool {
    guard case .pipeline(let pipeline) = form else { return false }
    let last: String?
    if let command = pipeline.commands.last {
      last = command.name.text
    } else if case .call(let call) = pipeline.first.form {
      last = call.name.text
    } else {
      last = nil
    }
    return last.flatMap { commands[$0] }?.hasEffect ?? false
  }
}

extension Pipeline {
  /// Whether it is written as a value alone, with no name in it.
  var isLiteral: Bool { commands.isEmpty && first.isLiteral }
}

extension Expression {
  fileprivate var isLiteral: Bool {
    switch form {
    case .number, .boolean, .pitch, .chord: true
    case .text(let pieces):
      pieces.allSatisfy { if case .characters = $0 { true } else { false } }
    case .list(let elements): elements.allSatisfy(\.isLiteral)
    case .negation(let value): value.isLiteral
    case .binary(_, let left, let right, _): left.isLiteral && right.isLiteral
    default: false
    }
  }
}
