import LofiLanguage
import LofiNotebook
import PlotCore
import Testing

@testable import LofiREPL

@MainActor
struct REPLTests {
  private final class Shown: SessionOutput {
    let page = Page(width: 80)
    var results: [String] = []
    var errors: [String] = []
    func begin(_ notebook: Notebook) {}
    func begin(_ cell: Cell) {}
    func code(_ text: String) {}
    func result(_ text: String) { results.append(text) }
    func print(_ text: String) { results.append(text) }
    func notice(_ text: String) {}
    func progress(_ line: String) {}
    func error(_ diagnostic: Diagnostic, cell: String?) { errors.append(diagnostic.code.text) }
  }

  private func run(_ lines: [LineEvent]) -> (editor: ScriptedEditor, shown: Shown) {
    let editor = ScriptedEditor(lines)
    let shown = Shown()
    let literals = Session.Literals(pitch: { .text($0) }, chord: { .text($0.joined()) })
    let session = Session(commands: CommandTable([]), literals: literals, output: shown)
    REPL(editor: editor, session: SessionAtPrompt(session), prompt: Prompt(plainASCII: false)).run()
    return (editor, shown)
  }

  @Test("an entry is run, counted, and remembered")
  func runsEntries() {
    let (editor, shown) = run([.line("1 + 1"), .line("it * 3")])
    #expect(shown.results == ["2", "6"])
    #expect(editor.prompts == ["lofi 1> ", "lofi 2> ", "lofi 3> "])
    #expect(editor.history == ["1 + 1", "it * 3"])
  }

  @Test("an open bracket asks for more, and the entry stays whole")
  func continues() {
    let (editor, shown) = run([.line("[1,"), .line("2]")])
    #expect(shown.results == ["[1, 2]"])
    #expect(editor.prompts[1].hasSuffix("… "))
    #expect(editor.history == ["[1,\n2]"])
  }

  @Test("Ctrl-C throws the entry away")
  func clears() {
    let (editor, shown) = run([.line("[1,"), .interrupted, .line("7")])
    #expect(shown.results == ["7"])
    #expect(editor.history == ["7"])
  }

  @Test("an error leaves the prompt standing")
  func goesOn() {
    let (_, shown) = run([.line("nothing_here"), .line("2")])
    #expect(shown.errors == ["unknown-name"])
    #expect(shown.results == ["2"])
  }

  @Test("a name with a question mark asks for help, and only alone")
  func asksForHelp() {
    let (editor, shown) = run([
      .line("help = { topic => topic }"), .line("lstm?"), .line(" lstm ? "), .line("1 + lstm?"),
    ])
    // Without commands `help` is nothing that can be called by a bare word.
    #expect(shown.errors == ["unknown-name", "unknown-name", "syntax"])
    #expect(editor.history.contains("lstm?"))
  }

  @Test("a line that starts with | goes on from the last value")
  func goesOnFromTheLast() {
    let (_, shown) = run([
      .line("double = { x => x * 2 }"), .line("4"), .line("| double"), .line("| double"),
    ])
    #expect(shown.results.suffix(3) == ["4", "8", "16"])
  }
}
