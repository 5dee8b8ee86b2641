import LofiLanguage
import LofiNotebook
import Testing

@testable import LofiREPL

@MainActor
struct REPLTests {
  private final class Shown: SessionOutput {
    let width = 80
    var results: [String] = []
    var errors: [String] = []
    func begin(_ notebook: Notebook) {}
    func begin(_ cell: Cell) {}
    func code(_ text: String) {}
    func result(_ text: String) { results.append(text) }
    func print(_ text: String) { results.append(text) }
    func notice(_ text: String) {}
    func progress(_ line: String, isDone: Bool) {}
    func error(_ diagnostic: Diagnostic, cell: String?) { errors.append(diagnostic.code.text) }
  }

  private func run(_ lines: [EditedLine]) -> (editor: ScriptedEditor, shown: Shown) {
    let editor = ScriptedEditor(lines)
    let shown = Shown()
    let literals = Session.Literals(pitch: { .text($0) }, chord: { .text($0.joined()) })
    let session = Session(commands: CommandTable([]), literals: literals, output: shown)
    REPL(editor: editor, session: session).run()
    return (editor, shown)
  }

  @Test("an entry is run, counted, and remembered")
  func runsEntries() {
    let (editor, shown) = run([.text("1 + 1"), .text("it * 3")])
    #expect(shown.results == ["2", "6"])
    #expect(editor.prompts == ["lofi 1> ", "lofi 2> ", "lofi 3> "])
    #expect(editor.remembered == ["1 + 1", "it * 3"])
  }

  @Test("an open bracket asks for more, and the entry stays whole")
  func continues() {
    let (editor, shown) = run([.text("[1,"), .text("2]")])
    #expect(shown.results == ["[1, 2]"])
    #expect(editor.prompts[1].hasSuffix("… "))
    #expect(editor.remembered == ["[1,\n2]"])
  }

  @Test("Ctrl-C throws the entry away")
  func clears() {
    let (editor, shown) = run([.text("[1,"), .cleared, .text("7")])
    #expect(shown.results == ["7"])
    #expect(editor.remembered == ["7"])
  }

  @Test("an error leaves the prompt standing")
  func goesOn() {
    let (_, shown) = run([.text("nothing_here"), .text("2")])
    #expect(shown.errors == ["unknown-name"])
    #expect(shown.results == ["2"])
  }

  @Test("a line that starts with | goes on from the last value")
  func goesOnFromTheLast() {
    let (_, shown) = run([.text("double = { x => x * 2 }"), .text("4"), .text("| double"), .text("| double")])
    #expect(shown.results.suffix(3) == ["4", "8", "16"])
  }
}
