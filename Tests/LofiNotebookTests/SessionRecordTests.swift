import Foundation
import LofiLanguage
import LofiNotebook
import Testing

/// What is left of a session.
struct SessionRecordTests {
  private let desk = Desk()
  private var record: SessionRecord { desk.session.record }

  private func run(_ entries: String...) {
    for entry in entries { _ = desk.session.run(entry: entry) }
  }

  @Test("the script keeps prose and comments, and leaves out what failed and what only looked")
  func script() {
    run(
      "## Numbers\n# Two of them.\nx = 1 # the first\ny = 2", "y = )", "z = x / 0\nlate = 1",
      "a = 3\nb = unknown", "session", "session.script", "quit")
    #expect(
      record.script == "## Numbers\n# Two of them.\nx = 1 # the first\ny = 2\na = 3\n")
  }

  @Test("the script names the same values again")
  func runsAgain() {
    run(
      "xs = [1,\n  2]", "double = { it + it }", "xs", "| double", "session", "n = 0",
      "for i in 1..3 {\n  n = n + i\n}", "m = n; k = 7", "n = 1 / 0")
    let again = Desk()
    #expect(again.session.run(entry: record.script) == .fine)
    let names = desk.session.variables.map(\.name)
    #expect(again.session.variables.map(\.name) == names)
    for name in names where name != "double" {
      let pair = [desk, again].map { desk in
        desk.session.variables.first { $0.name == name }?.value.shortForm
      }
      #expect(pair[0] == pair[1])
    }
  }

  @Test("the options of one entry do not reach the next")
  func options() {
    run("#| limit: 60\nx = 1", "y = 2", "y", "| say")
    #expect(record.script == "#| limit: 60\nx = 1\n#\ny = 2\ny\n| say\n")
  }

  @Test("an error that was expected belongs to the script")
  func expectedErrors() {
    run("1 / 0   #=> error number")
    #expect(record.script == "1 / 0   #=> error number\n")
  }

  @Test("the transcript in Markdown has prose, code with its results, and what was printed")
  func markdown() {
    run("## Adding\n1 + 1", "\"hello\" | say", "1 / 0")
    #expect(
      record.markdown == """
        # Adding

        ```lofi
        1 + 1
        #=> 2
        ```

        ```lofi
        "hello" | say
        #=> "hello"
        ```

        ```
        hello
        ```

        ```lofi
        1 / 0
        #=> error number
        ```

        > `1 / 0` divides by zero

        """)
  }

  @Test("the transcript as a Jupyter notebook has numbered cells with their outputs")
  func jupyter() throws {
    run("## Adding\n1 + 1\n# Wrong:\n1 / 0")
    let notebook = try #require(
      try JSONSerialization.jsonObject(with: Data(record.jupyter.utf8)) as? [String: Any])
    let cells = try #require(notebook["cells"] as? [[String: Any]])
    #expect(notebook["nbformat"] as? Int == 4)
    #expect(cells.map { $0["cell_type"] as? String } == ["markdown", "code", "markdown", "code"])
    #expect(cells.map { $0["source"] as? String } == ["# Adding", "1 + 1", "Wrong:", "1 / 0"])
    #expect(Set(cells.compactMap { $0["id"] as? String }).count == 4)
    let outputs = cells.compactMap { ($0["outputs"] as? [[String: Any]])?.first }
    #expect(outputs[0]["data"] as? [String: String] == ["text/plain": "2"])
    #expect(outputs[1]["ename"] as? String == "number")
  }

  @Test("the value `session` lists its entries, numbered as at the prompt")
  func view() throws {
    run("x = 1", "y = )", "[1,\n2]")
    try desk.session.undo()
    #expect(
      record.numberedLines == [
        "1  x = 1   (undone)", "2  y = )   (failed)", "3  [1,", "   2]   (undone)",
      ])
    #expect(record.summary == "session · 3 entries · 2 undone · 1 failed")
    run("session.script")
    #expect(desk.output.shown.last == "\"\"")
  }

  @Test("a session is saved by the ending of the file, and says from where its paths are counted")
  func saves() throws {
    run("x = 1")
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("a.lofi").path
    try record.save(to: path)
    let here = FileManager.default.currentDirectoryPath
    #expect(try ScriptFile.text(at: path) == "#| folder: \(here)\nx = 1\n")
    #expect(throws: Complaint.self) { try record.save(to: folder.path + "/a.pdf") }
    #expect(throws: Complaint.self) { try record.save(to: folder.path + "/none/a.md") }
  }
}
