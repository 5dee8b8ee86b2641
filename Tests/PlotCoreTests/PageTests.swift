import PlotCore
import Testing

/// Columns, lines, and what a page cannot show.
struct PageTests {
  @Test(
    "columns are what a terminal shows",
    arguments: [
      ("abc", 3), ("夜の", 4), ("e\u{301}", 1), ("👩‍🎤", 2), ("♭", 1), ("⣿", 1), ("", 0),
      ("\u{1B}[31mred\u{1B}[0m", 3), ("한글", 4), ("ｶﾅ", 2), ("\u{200B}", 0),
    ])
  func columns(text: String, expected: Int) { #expect(text.columnCount == expected) }

  @Test("a cut keeps within its columns, marks itself and ends a colour")
  func cut() {
    #expect("notes".cut(to: 5, mark: "…") == "notes")
    #expect("chords".cut(to: 5, mark: "…") == "chor…")
    #expect("夜の音".cut(to: 4, mark: "…") == "夜…")
    #expect("\u{1B}[31mchords".cut(to: 4, mark: "…") == "\u{1B}[31mcho\u{1B}[0m…")
    #expect("chords".cut(to: 2, mark: "...") == "..")
  }

  @Test("text is broken between words, and inside one that is too long")
  func wrapping() {
    #expect("one two three".wrapped(to: 7) == "one two\nthree")
    #expect("abcdefghij k".wrapped(to: 4) == "abcd\nefgh\nij k")
    #expect("夜の音楽".wrapped(to: 5) == "夜の\n音楽")
  }

  @Test("lines are cut to the width and counted past the height")
  func fitted() {
    let page = Page(width: 10, height: 3)
    #expect(page.fitted(["1", "2", "3"]) == ["1", "2", "3"])
    #expect(page.fitted(["12345678901", "2", "3", "4"]) == ["123456789…", "2", "… 2 more …"])
  }

  @Test("plain ASCII has a likeness for each sign of ours")
  func ascii() {
    #expect("3 × 4 · C♯ → … “a” é 夜".plainASCII == "3 x 4 - C# -> ... \"a\" ? ??")
  }

  @Test("a bar is filled to the eighth of a column")
  func bar() {
    #expect(Page().framedBar(0.4, columns: 11) == "▕████▍      ▏")
    #expect(Page().framedBar(7, columns: 2) == "▕██▏")
    #expect(Page().framedBar(.nan, columns: 2) == "▕  ▏")
    #expect(Page(isUnicode: false).framedBar(0.5, columns: 4) == "[##  ]")
  }

  @Test("every figure keeps within every page", arguments: Figures.pages)
  func figuresFit(page: Page) throws {
    let figures = [
      Figures.losses.lines(on: page), Figures.counts.lines(on: page),
      try #require(Figures.shades).lines(on: page), Figures.squares.lines(on: page),
      Figures.scale.lines(on: page), Figures.band.lines(on: page),
    ]
    for lines in figures {
      #expect(lines.count <= page.height)
      #expect(lines.allSatisfy { $0.columnCount <= page.width }, "\(lines.text)")
      #expect(page.isUnicode || lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
      #expect(page.hasColour || !lines.text.contains("\u{1B}"))
    }
  }
}
