import Testing

@testable import LofiREPL

struct ProseLayoutTests {
  private func lines(_ prose: [String], width: Int = 30, hasColour: Bool = false) -> [String] {
    ProseLayout(width: width, isUnicode: true, hasColour: hasColour).lines(of: prose)
  }

  @Test("the lines of a paragraph are joined and broken to the screen")
  func paragraphs() {
    #expect(
      lines(["A MIDI file holds no sound.", "It holds instructions."])
        == ["A MIDI file holds no sound. It", "holds instructions."])
    #expect(lines(["one", "", "two"]) == ["one", "", "two"])
  }

  @Test("a heading stands underlined on a line of its own")
  func headings() {
    #expect(
      lines(["## The cell", "It remembers."]) == ["", "The cell", "────────", "It remembers."])
  }

  @Test("lists, quotes and indented lines stay as they are")
  func standingAlone() {
    let list = ["- one", "- two", "1. first", "> said", "    lofi -c 1"]
    #expect(lines(list) == list)
  }

  @Test("strong words and code are coloured only where there is colour")
  func styles() {
    #expect(lines(["a **note** `C4`"]) == ["a **note** `C4`"])
    #expect(
      lines(["a **note** `C4`"], hasColour: true)
        == ["a \u{1B}[1mnote\u{1B}[0m \u{1B}[36mC4\u{1B}[0m"])
    #expect(lines(["a **note"], hasColour: true) == ["a **note"])
  }
}
