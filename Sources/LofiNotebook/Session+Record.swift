import LofiLanguage

/// Writing down what runs, in the record and in the journal.
extension Session {
  public var session: Value { .foreign(record) }

  /// The words and options of a cell, as they were written.
  func write(wordsOf cell: Cell) {
    for line in cell.prose {
      write(.prose, line.isEmpty || line.hasPrefix("#") ? "#" + line : "# " + line)
    }
    for option in cell.options {
      write(.option, option.text)
    }
  }

  private func write(_ form: SessionRecord.Form, _ text: String) {
    record.add(form, text, fate: .done)
    journal?.append(record.scriptText(at: record.pieces.count - 1))
  }

  /// An entry that is no lofi.
  func write(unreadable text: String, _ error: Diagnostic) {
    record.beginStep()
    record.add(
      .unreadable, text, fate: .failed(code: error.code.text, message: error.message))
  }

  /// Runs a statement and writes down what became of it.
  ///
  /// One that fails names nothing and leaves the seed; one that Ctrl-C stops keeps what it had.
  func writing(_ checked: CheckedStatement, _ run: () throws -> Value?) throws {
    let statement = checked.statement
    let isAside = isAside(statement)
    record.add(.statement(goesOn: statement.goesOn), checked.text, isAside: isAside)
    if !isAside { journal?.begin(checked.text) }
    _ = recorder.take()
    let before = statement.namesOnTheWay ? (interpreter.moment, scriptsRun) : nil
    let seedBefore = seed
    let changeCount = interpreter.changeCount
    do {
      let value = try run()
      finish(wasStopped() ? .stopped : .done, value)
    } catch let error as Diagnostic {
      if let before {
        interpreter.restore(before.0)
        scriptsRun = before.1
      }
      seed = seedBefore
      finish(.failed(code: error.code.text, message: error.message))
      throw error
    } catch Interruption.quit {
      finish(.done)
      throw Interruption.quit
    } catch {
      let hasNamed = interpreter.changeCount != changeCount
      finish(hasNamed ? .stopped : .failed(code: "stopped", message: "stopped"))
      throw error
    }
  }

  /// Whether a statement is a word to the session, or goes on from what such a word gave.
  func isAside(_ statement: Statement) -> Bool {
    statement.goesOn ? continuation?.isAside ?? false : statement.isAside(commands)
  }

  /// The mistake was expected, so the statement belongs to the script.
  func writeExpected() {
    record.last?.fate = .done
    journal?.append(record.scriptText(at: record.pieces.count - 1))
  }

  private func finish(_ fate: SessionRecord.Fate, _ value: Value? = nil) {
    record.last?.fate = fate
    record.last?.value = value?.briefForm
    record.last?.shown = recorder.take()
    guard let journal, let last = record.last else { return }
    if last.isKept {
      journal.append(record.scriptText(at: record.pieces.count - 1))
    } else {
      journal.settle()
    }
  }
}

extension Statement {
  /// Whether it may name something before its end.
  fileprivate var namesOnTheWay: Bool {
    switch form {
    case .loop: true
    case .pipeline(let pipeline), .assignment(_, let pipeline):
      if case .choice = pipeline.first.form { true } else { false }
    }
  }

  /// Whether it is a word to the session, such as `undo` and `help lstm`, or writes the session.
  fileprivate func isAside(_ commands: CommandTable) -> Bool {
    guard case .pipeline(let pipeline) = form else { return false }
    switch pipeline.first.form {
    case _ where pipeline.first.isSession: return true
    case .name(let name): return pipeline.commands.isEmpty && isAside(name, commands)
    case .call(let call):
      return call.arguments.contains { $0.value.isSession }
        || pipeline.commands.isEmpty && isAside(call.name.text, commands)
    default: return false
    }
  }

  private func isAside(_ name: String, _ commands: CommandTable) -> Bool {
    // These three change what the rest of the script does.
    !["seed", "clear", "time"].contains(name) && commands[name]?.family == .session
  }
}

extension Expression {
  /// Whether it is the value `session`, or a field of it.
  fileprivate var isSession: Bool {
    switch form {
    case .name("session"): true
    case .field(let of, _): of.isSession
    default: false
    }
  }
}

extension Value {
  /// The short form where it is one line and little work.
  fileprivate var briefForm: String? {
    let most = 40
    switch self {
    case .list(let elements) where elements.count > most: return nil
    case .foreign(let value) where value.elements.map({ $0.count > most }) ?? false: return nil
    case .block: return nil
    default:
      let text = shortForm
      return text.utf8.count <= 100 && !text.contains(where: \.isNewline) ? text : nil
    }
  }
}
