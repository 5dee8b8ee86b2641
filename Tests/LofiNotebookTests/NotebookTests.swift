import LofiLanguage
import LofiNotebook
import Testing

struct NotebookTests {
  @Test("prose starts a cell, and nothing else does")
  func cells() throws {
    let notebook = try Notebook(
      SourceText("x = 1\n\ny = 2\n## First\n# Words.\nz = 3\n#\nw = 4\n"))
    #expect(notebook.cells.map(\.prose) == [[], ["# First", "Words."], [""]])
    #expect(notebook.cells.map(\.statements.count) == [2, 1, 1])
    #expect(notebook.cells.map(\.name) == [nil, "First", "First"])
    #expect(notebook.title == "First")
  }

  @Test("an empty line ends prose; the code below it still belongs to it")
  func proseOnly() throws {
    let notebook = try Notebook(SourceText("# one\n# two\n\n# three\n\nx = 1\n"))
    #expect(notebook.cells.map(\.prose) == [["one", "two"], ["three"]])
    #expect(notebook.cells.map(\.statements.count) == [0, 1])
    #expect(try Notebook(SourceText("\n\n")).cells.isEmpty)
  }

  @Test("the options of a cell are read")
  func options() throws {
    let notebook = try Notebook(
      SourceText(
        """
        # Parameters
        #| parameters
        #| limit: 60
        #| expect: error wrong-input
        epochs = 2
        # Left out
        #| skip
        epochs = 3
        """))
    let first = try #require(notebook.cells.first)
    #expect(first.hasParameters)
    #expect(first.limit == 60)
    #expect(first.expectedError == "wrong-input")
    #expect(!first.isSkipped)
    #expect(notebook.cells.last?.isSkipped == true)
    #expect(notebook.cells.last?.hasParameters == false)
  }

  @Test(
    "an option that cells do not have, or a value that it does not take, is a mistake",
    arguments: [
      ("colour: red", "a cell has no option `colour`"),
      ("limit: soon", "`#| limit` expects whole seconds, but received `soon`"),
      ("limit: -1", "`#| limit` expects whole seconds, but received `-1`"),
      ("limit", "`#| limit` expects whole seconds, but received nothing"),
      ("skip: false", "`#| skip` expects no value, but received `false`"),
      (
        "expect: 5",
        "`#| expect` expects the error that the cell is meant to show, but received `5`"
      ),
    ])
  func wrongOptions(_ option: String, _ message: String) {
    let error = #expect(throws: Diagnostic.self) {
      try Notebook(SourceText("# a\n#| \(option)\n"))
    }
    #expect(error?.message == message)
  }

  @Test("an expected result belongs to the statement before it")
  func expectations() throws {
    let notebook = try Notebook(SourceText("x = 1 #=> 1\ny = [\n1\n] \n#=> [1]\nz = 3\n"))
    let statements = notebook.cells.flatMap(\.statements)
    #expect(statements.map { $0.expectations.map(\.text) } == [["1"], ["[1]"], []])
  }

  @Test("the first line may begin with #!, and is ignored")
  func hashBang() throws {
    let notebook = try Notebook(SourceText("#!/usr/bin/env lofi\nx = 1\n"))
    #expect(notebook.cells.map(\.prose) == [[]])
  }
}
