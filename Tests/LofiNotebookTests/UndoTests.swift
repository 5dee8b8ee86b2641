import LofiLanguage
import LofiNotebook
import Testing

/// Going back and forth.
struct UndoTests {
  private let desk = Desk()
  private var session: Session { desk.session }

  private func run(_ entries: String...) {
    for entry in entries { _ = session.run(entry: entry) }
  }

  private func value(_ name: String) -> String? {
    session.variables.first { $0.name == name }?.value.shortForm
  }

  @Test("undo brings back what a name stood for, `it` and the seed")
  func bringsBack() throws {
    run("x = 1", "7")
    session.seed = 3
    run("x = 2")
    session.seed = 4
    try session.undo()
    #expect(value("x") == "1")
    #expect(session.seed == 3)
    run("it + 1")
    #expect(desk.output.shown.suffix(2) == ["the seed is 3 again", "8"])
  }

  @Test("undo goes past lines that named nothing, and takes them along")
  func goesPast() throws {
    run("x = 1", "y = 2", "y + 1", "1 / 0")
    try session.undo()
    #expect(session.variables.map(\.name) == ["x"])
    #expect(session.record.script == "x = 1\n")
  }

  @Test("a paste is taken back as a whole, its prose too, and a cell of a script by itself")
  func wholes() throws {
    run("x = 1\n# words\ny = 2\nz = 3")
    try session.undo()
    #expect(session.variables.isEmpty)
    #expect(session.record.script == "")
    _ = try desk.run("# a\nx = 1\n# b\ny = 2")
    try session.undo()
    #expect(session.variables.map(\.name) == ["x"])
  }

  @Test("redo brings back exactly what was there, until something is named")
  func redo() throws {
    run("x = 1", "x = 2", "9")
    try session.undo()
    try session.undo()
    #expect(value("x") == nil)
    run("5 + 5")
    try session.redo()
    try session.redo()
    #expect(value("x") == "2")
    #expect(session.record.script == "x = 1\nx = 2\n9\n")
    try session.undo()
    run("y = 1")
    #expect(throws: Complaint.self) { try session.redo() }
  }

  @Test("undo in the same entry takes back what that has named so far")
  func sameEntry() throws {
    let session = sessionWithWords()
    _ = session.run(entry: "x = 1; undo; y = 2")
    #expect(session.variables.map(\.name) == ["y"])
    #expect(session.record.script == "y = 2\n")
    try session.undo()
    #expect(session.variables.isEmpty)
  }

  @Test("a line that starts with | goes on from the value that undo brought back")
  func goesOn() throws {
    run("double = { x => x * 2 }", "x = 4", "y = 5")
    try session.undo()
    run("| double")
    #expect(value("x") == "8")
    #expect(session.record.script == "double = { x => x * 2 }\nx = 4\n| double\n")
  }

  @Test("with nothing left, undo and redo say so")
  func nothingLeft() {
    run("1 + 1")
    #expect(throws: Complaint.self) { try session.undo() }
    #expect(throws: Complaint.self) { try session.redo() }
  }

  @Test("clear forgets all names, and undo brings them back in their order")
  func clears() throws {
    let session = sessionWithWords()
    for entry in ["b = 1", "a = 2", "clear"] { _ = session.run(entry: entry) }
    #expect(session.variables.isEmpty)
    #expect(session.record.script == "b = 1\na = 2\nclear\n")
    try session.undo()
    #expect(session.variables.map(\.name) == ["b", "a"])
  }

  @Test("what a statement that fails had named on the way is forgotten")
  func failing() {
    run("x = 1", "for i in 1..3 { x = x / (2 - i) }")
    #expect(session.variables.map(\.name) == ["x"])
    #expect(value("x") == "1")
  }

  @Test("what a loop that Ctrl-C stops had named is kept")
  func stopping() {
    final class Patience { var left = 40 }
    let patience = Patience()
    let desk = Desk(wasStopped: {
      patience.left -= 1
      return patience.left < 0
    })
    #expect(desk.session.run(entry: "for i in 1..1000000 { x = i }") == .stopped)
    #expect(desk.session.variables.map(\.name) == ["i", "x"])
    #expect(desk.session.record.script.hasPrefix("for i in 1..1000000 { x = i }\n # Ctrl-C"))
    #expect(desk.output.notices == ["stopped; what has a name keeps it, as it is"])
  }

  /// A session in which `undo` and `clear` are words.
  private func sessionWithWords() -> Session {
    Session(
      commands: CommandTable([
        Self.word("undo") { try $0.undo() }, Self.word("clear") { _ = $0.clear() },
      ]),
      literals: .init(pitch: { .text($0) }, chord: { .text($0.joined()) }), output: desk.output)
  }

  private static func word(
    _ name: String, _ body: @escaping @Sendable (Session) throws -> Void
  ) -> Builtin {
    Builtin(
      name, .session, "Does something to the session.", examples: [],
      forms: [
        Builtin.Form([], returns: .nothing) { call in
          if let session = call.host as? Session { try body(session) }
          return nil
        }
      ])
  }
}
