import LofiLanguage
import LofiNotebook
import Testing

/// What cells show, and how a run ends.
struct SessionTests {
  @Test("an assignment shows one line, the last statement its value, a semicolon nothing")
  func shows() throws {
    let desk = Desk()
    #expect(try desk.run("x = 7/2\n1 + 1\ny = 2;\nx") == .fine)
    #expect(desk.output.shown == ["x = 7/2 (3.5)", "7/2 (3.5)"])
  }

  @Test("several names show a line each")
  func severalNames() throws {
    let desk = Desk()
    #expect(try desk.run("a, b = [1, 2]") == .fine)
    #expect(desk.output.shown == ["a = 1", "b = 2"])
  }

  @Test("a command that shows by itself shows once")
  func effect() throws {
    let desk = Desk()
    #expect(try desk.run("3 | say") == .fine)
    #expect(desk.output.shown == ["3"])
  }

  @Test("names last from cell to cell, and a cell to skip is skipped")
  func cells() throws {
    let desk = Desk()
    #expect(try desk.run("# a\nx = 1\n# b\n#| skip\nx = 2\n# c\nx + 10") == .fine)
    #expect(desk.output.shown == ["x = 1", "11"])
  }

  @Test("one error a cell, then stop")
  func stops() throws {
    let desk = Desk()
    #expect(try desk.run("1 / 0\n2 / 0\n# b\n3 / 0") == .failed)
    #expect(desk.output.errors.map(\.message) == ["`1 / 0` divides by zero"])
  }

  @Test("what cannot be read runs nothing")
  func unreadable() {
    let desk = Desk()
    #expect(desk.session.run(entry: "x = 1\ny = )") == .unreadable)
    #expect(desk.output.shown.isEmpty)
    #expect(desk.session.variables.isEmpty)
  }

  @Test("an error that a cell expects does not stop the run")
  func expectedError() throws {
    let desk = Desk()
    #expect(try desk.run("# a\n#| expect: error number\n1 / 0\n# b\n5") == .fine)
    #expect(desk.output.errors.map(\.code.text) == ["number"])
    #expect(desk.output.shown == ["5"])
    #expect(try Desk().run("# a\n#| expect: error types\n1 / 0") == .failed)
  }

  @Test("a line that starts with | goes on from the value before and binds its names again")
  func continuation() {
    let desk = Desk()
    #expect(desk.session.run(entry: "x = [1, 2]") == .fine)
    #expect(desk.session.run(entry: "double = { it + it }") == .fine)
    #expect(desk.session.run(entry: "x = [1, 2]") == .fine)
    #expect(desk.session.run(entry: "| double") == .fine)
    #expect(desk.session.variables.first { $0.name == "x" }?.value.shortForm == "[1, 2, 1, 2]")
  }

  @Test("an error, a loop or a semicolon leaves nothing to go on from")
  func nothingToGoOnFrom() {
    for line in ["1 / 0", "for i in 1..2 { i }", "x = 1;", "x = )"] {
      let desk = Desk()
      _ = desk.session.run(entry: "x = 1")
      _ = desk.session.run(entry: line)
      #expect(desk.session.run(entry: "| say") == .failed, "\(line)")
    }
  }

  @Test("quit, Ctrl-C and a limit end the run, each in its way")
  func interruptions() throws {
    let quitting = Desk()
    #expect(try quitting.run("1\nquit\n2") == .fine)
    #expect(quitting.session.shouldQuit)
    #expect(try Desk(wasStopped: { true }).run("1") == .stopped)
    #expect(try Desk().run("# a\n#| limit: 0\n1") == .limitReached)
  }

  @Test("exit codes are those of the manual")
  func exitCodes() {
    let outcomes: [Outcome] = [.fine, .failed, .unreadable, .checksFailed, .limitReached, .stopped]
    #expect(outcomes.map(\.exitCode) == [0, 1, 2, 3, 4, 130])
  }
}
