import LofiLanguage
import PlotCore

/// What commands ask of the session.
extension Session: Host {
  public var page: Page { output.page }

  public var variables: [(name: String, value: Value)] { interpreter.variables }

  public func print(_ text: String) { output.print(text) }

  public func notice(_ text: String) { output.notice(text) }

  public func progress(_ line: String) { output.progress(line) }

  public var isInterrupted: Bool {
    if wasStopped() { return true }
    return deadline.map { ContinuousClock.now >= $0.instant } ?? false
  }

  public func checkInterruption() throws {
    guard isInterrupted else { return }
    if !wasStopped(), let deadline { throw Interruption.limit(seconds: deadline.seconds) }
    throw Interruption.stopped
  }

  public func pitch(_ text: String) throws -> Value { try literals.pitch(text) }

  public func chord(_ texts: [String]) throws -> Value { try literals.chord(texts) }

  public func pathToRead(_ path: String) -> String {
    guard !path.hasPrefix("/"), !pathsWritten.contains(path), let folder = folders.last else {
      return path
    }
    let beside = "\(folder)/\(path)"
    // What an earlier session has saved is looked for where it was put.
    return !Paths.exists(beside) && Paths.exists(path) ? path : beside
  }

  public func pathToWrite(_ path: String) -> String {
    record.last?.files.append(path)
    pathsWritten.insert(path)
    return path
  }

  /// Runs a script once a session, again only when its text has changed; it shows nothing but notices.
  ///
  /// One that fails names nothing.
  public func run(script path: String) throws {
    let path = Paths.absolute(pathToRead(path))
    let text = try ScriptFile.text(at: path)
    guard scriptsRun[path] != text else { return }
    let notebook = try Notebook(SourceText(text, name: Paths.name(of: path)))
    let before = (interpreter.moment, scriptsRun)
    // Already while it runs, so that scripts that run each other come to an end.
    scriptsRun[path] = text
    do {
      try inFolder(of: path) {
        try interpreter.apart {
          for cell in notebook.cells where !cell.isSkipped {
            try run(cell, of: notebook.source, .nothing)
          }
        }
      }
    } catch let error as Diagnostic {
      interpreter.restore(before.0)
      scriptsRun = before.1
      throw error
    }
  }

  /// Runs a script and shows all it says.
  public func run(file path: String) -> Outcome {
    let path = Paths.absolute(path)
    do {
      let text = try ScriptFile.text(at: path)
      scriptsRun[path] = text
      let notebook = try Notebook(SourceText(text, name: Paths.name(of: path)))
      return inFolder(of: path) { run(notebook) }
    } catch let error as Diagnostic {
      output.error(interpreter.mended(error), cell: nil)
      return error.code.isSyntax ? .unreadable : .failed
    } catch let error as Complaint {
      output.error(
        Diagnostic(error.code, error.message, why: error.why, question: error.question), cell: nil)
      return .unreadable
    } catch {
      output.error(Diagnostic(.other("failed"), String(describing: error)), cell: nil)
      return .failed
    }
  }

  private func inFolder<Result>(of path: String, _ body: () throws -> Result) rethrows -> Result {
    let outer = folders
    folders.append(Paths.folder(of: path))
    defer { folders = outer }
    return try body()
  }
}
