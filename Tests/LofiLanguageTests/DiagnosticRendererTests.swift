import LofiLanguage
import Testing

struct DiagnosticRendererTests {
  private let renderer = DiagnosticRenderer(width: 82)

  private func mistake(_ source: SourceText) throws -> Diagnostic {
    let interpreter = Interpreter(host: Desk())
    do {
      for statement in try Parser.script(source).statements {
        _ = try interpreter.run(statement, of: source)
      }
    } catch let error as Diagnostic {
      return error
    }
    throw NoMistake()
  }

  private struct NoMistake: Error {}

  @Test("a slip in a command is shown with its line and the line to try")
  func slip() throws {
    let source = SourceText(
      String(repeating: "\n", count: 8) + "xs = [1] | cuont\n", name: "03_windows.lofi")
    let text = renderer.text(of: try mistake(source), cell: "03 · Vocabulary")
    #expect(
      text == """
        error: there is no command called `cuont`                        [unknown-command]
           03_windows.lofi:9 · cell "03 · Vocabulary"
         9 │ xs = [1] | cuont
           │            ^^^^^
           try: xs = [1] | count
        """)
  }

  @Test("a value that was made elsewhere has a second mark")
  func secondPlace() throws {
    let source = SourceText("size = 3\n\nsize | count")
    let text = renderer.text(of: try mistake(source))
    #expect(
      text == """
        error: `count` expects a list, but received a number                 [wrong-input]
         3 │ size | count
           │ ^^^^
         1 │ size = 3
           │ ~~~~~~~~   made here
           How many there are.
           more: help count
        """)
  }

  @Test("a bad pitch has a reason, a question and a topic")
  func badPitch() throws {
    let text = renderer.text(of: try mistake(SourceText("[H4, A4, G4] | count")))
    #expect(
      text == """
        error: `H4` is not a pitch                                             [bad-pitch]
         1 │ [H4, A4, G4] | count
           │  ^^
           Pitches use the letters A to G. In German and Nordic names, H is B and B is Bb.
           did you mean B4?                                               more: help pitch
        """)
  }

  @Test("where the screen shows only ASCII, so do the bars")
  func ascii() throws {
    var plain = renderer
    plain.isUnicode = false
    let text = plain.text(of: try mistake(SourceText("1 / 0")))
    #expect(text.contains(" 1 | 1 / 0\n   | ^^^^^\n"))
  }

  @Test("colour stands only around signs, never in the count of columns")
  func colour() throws {
    var coloured = renderer
    coloured.hasColour = true
    let text = coloured.text(of: try mistake(SourceText("1 / 0")))
    #expect(text.hasPrefix("\u{1B}[31merror:\u{1B}[0m `1 / 0` divides by zero"))
  }

  @Test("two marks in one line stand in one line")
  func twoMarks() throws {
    let source = SourceText("trained | generate 5, vocabulary: other")
    var mistake = Diagnostic(
      .other("vocabulary-mismatch"), "they differ", at: Place(source, SourceRange(34, 39)))
    mistake.origin = (Place(source, SourceRange(0, 7)), "")
    #expect(
      renderer.text(of: mistake).hasSuffix(
        """
         1 │ trained | generate 5, vocabulary: other
           │ ~~~~~~~                           ^^^^^
        """))
  }

  @Test("a long sentence is broken, and its code ends the last line")
  func longSentence() {
    var narrow = renderer
    narrow.width = 40
    let text = narrow.text(of: Diagnostic(.types, "a sentence that has more words than the line"))
    #expect(
      text == """
        error: a sentence that has more words
           than the line                 [types]
        """)
  }

  @Test("letters that take two columns have a sign of two")
  func wideLetters() throws {
    let text = renderer.text(of: try mistake(SourceText("\"夜の雨\" | cuont")))
    #expect(text.contains("│ \"夜の雨\" | cuont\n   │ \(String(repeating: " ", count: 11))^^^^^"))
  }

  @Test("a long line is cut around its mark")
  func longLine() throws {
    let zeros = Array(repeating: "0", count: 100).joined(separator: ", ")
    let text = renderer.text(of: try mistake(SourceText("x = [\(zeros), H4, \(zeros)]")))
    let lines = text.split(separator: "\n").map(Array.init)
    #expect(lines[1].count <= 82)
    let mark = try #require(lines[2].firstIndex(of: "^"))
    #expect(String(lines[1][mark...(mark + 1)]) == "H4")
  }
}
