import LofiLanguage

/// Going back and forth between the states of a session.
extension Session {
  /// All that `undo` brings back. Values are shared, so it costs a few words a name.
  struct State {
    let moment: Interpreter.Moment
    let seed: Int
    let continuation: Continuation?
    let scriptsRun: [String: String]
  }

  /// A step that named something, and the state before it.
  struct Change {
    let before: State
    let changeCount: Int
    /// Its first piece in the record.
    let firstPiece: Int
  }

  /// A step that was taken back.
  struct Undone {
    let change: Change
    let after: State
    let pieces: [Int]
    /// How many pieces the record had by then.
    let pieceCount: Int
  }

  /// What can be taken back holds on to values; older steps let go of theirs.
  static let mostChanges = 50

  /// Does `work` as one step, which `undo` takes back as a whole if it named something.
  func asStep<Result>(_ work: () throws -> Result) rethrows -> Result {
    record.beginStep()
    beginChange()
    defer {
      settleChange()
      openChange = nil
    }
    return try work()
  }

  /// Takes back the last step that named something: its names, `it` and the seed.
  ///
  /// - Throws: ``Complaint`` where there is none.
  public func undo() throws {
    settleChange()
    guard let change = undoable.popLast() else {
      throw Complaint(
        .other("nothing-to-undo"), "there is nothing to undo",
        why: "`undo` takes back a line that named something.")
    }
    let after = state
    let pieceCount = record.pieces.count
    let pieces = record.takeBack(from: change.firstPiece)
    redoable.append(
      Undone(change: change, after: after, pieces: pieces, pieceCount: pieceCount))
    moveTo(change.before)
    report("undone", pieces, seedBefore: after.seed)
    let files = pieces.flatMap { record.pieces[$0].files }
    if let first = files.first {
      let more = files.count > 1 ? " and \(files.count - 1) more files stay" : " stays"
      notice("\"\(first)\"\(more) as written: files and sound are not undone")
    }
  }

  /// Brings back what the last `undo` took.
  ///
  /// - Throws: ``Complaint`` where there is nothing, or where something was named since.
  public func redo() throws {
    settleChange()
    guard let undone = redoable.popLast() else {
      throw Complaint(
        .other("nothing-to-redo"), "there is nothing to redo",
        why: "`redo` brings back what `undo` took, until something is named.")
    }
    let seed = self.seed
    // What ran in between leaves no trace in the state that comes back, nor in the script.
    _ = record.takeBack(from: undone.pieceCount)
    record.bringBack(undone.pieces)
    moveTo(undone.after)
    undoable.append(undone.change)
    report("redone", undone.pieces, seedBefore: seed)
  }

  /// Forgets every name and `it`; the seed stays.
  ///
  /// - Returns: the names.
  public func clear() -> [String] {
    let names = variables.map(\.name)
    interpreter.forgetAll()
    continuation = nil
    scriptsRun = [:]
    return names
  }

  // MARK: - States

  private var state: State {
    State(
      moment: interpreter.moment, seed: seed, continuation: continuation, scriptsRun: scriptsRun)
  }

  private func moveTo(_ state: State) {
    interpreter.restore(state.moment)
    (seed, continuation, scriptsRun) = (state.seed, state.continuation, state.scriptsRun)
    // What follows in the same step is a change of its own.
    beginChange()
    journal?.rewrite(record.script)
  }

  private func beginChange() {
    openChange = Change(
      before: state, changeCount: interpreter.changeCount, firstPiece: record.pieces.count)
  }

  /// Makes the step that runs one that can be taken back, if it has named something.
  private func settleChange() {
    guard let change = openChange, change.changeCount != interpreter.changeCount else { return }
    undoable.append(change)
    if undoable.count > Self.mostChanges { undoable.removeFirst() }
    redoable = []
  }

  private func report(_ word: String, _ places: [Int], seedBefore: Int) {
    let statements = places.map { record.pieces[$0] }.filter { $0.isStatement && !$0.isAside }
    let lines = statements.first?.text.split(separator: "\n") ?? []
    let more = statements.count > 1 || lines.count > 1 ? " …" : ""
    print("\(word): \(lines.first ?? "nothing")\(more)")
    if seed != seedBefore { print("the seed is \(seed) again") }
  }
}
