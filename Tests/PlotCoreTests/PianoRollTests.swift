import PlotCore
import Testing

struct PianoRollTests {
  @Test("a semitone is a dot, a sixteenth is half a column, and a key struck anew shows a gap")
  func braille() {
    #expect(
      Figures.scale.lines(on: Page(width: 44, height: 20)).text == """
            1        2        3
         C6│        │        │⢀⡀  │
           │        │        │    │
           │        │        │    │
         C5│       ⣀│        │    │
           │     ⠤⠉ │        │    │
           │  ⣀⠤⠉   │        │    │
         C4├⣀⠒······│········│····│
           │        │        │    │
           │        │        │    │
         C3│⣀⣀⣀⣀⣀⣀⣀⣀│⣀⣀⣀⡀⣀⣀⣀⣀│    │
        """)
  }

  @Test("without Unicode a key is a row, o where it is struck and - where it is held")
  func ascii() {
    #expect(
      Figures.scale.lines(on: Page(width: 44, height: 20, isUnicode: false)).text == """
            1        2        3
         C6|        |        |o-  |
           |        |        |    |
           |        |        |    |
           |        |        |    |
           |        |        |    |
           |        |        |    |
         C5|       o|        |    |
           |      o |        |    |
           |     o  |        |    |
           |    o   |        |    |
           |  oo    |        |    |
           | o      |        |    |
         C4+o.......|........|....|
           |        |        |    |
           |        |        |    |
           |        |        |    |
           |        |        |    |
           |        |        |    |
         C3|o-------|----o---|    |
        """)
  }

  @Test("a low page gets fewer rows an octave and fewer measures, and the rest is counted")
  func low() {
    #expect(
      Figures.scale.lines(on: Page(width: 24, height: 9)).text == """
            1        2
         C6│        │        │
           │        │        │
         C5│       ⣀│        │
           │    ⠤⠒⠉ │        │
         C4├⣀⠤⠉⠉····│········│
           │        │        │
         C3│⣀⣀⣀⣀⣀⣀⣀⣀│⣀⣀⣀⡀⣀⣀⣀⣀│
        … 1 more measure
        """)
  }

  @Test("several parts are strips with names over the same bar lines")
  func parts() {
    #expect(
      Figures.band.lines(on: Page(width: 44, height: 20)).text == """
            1        2        3
        夜 · piano
         C6│        │        │⢀⡀  │
           │        │        │    │
           │        │        │    │
         C5│       ⣀│        │    │
           │     ⠤⠉ │        │    │
           │  ⣀⠤⠉   │        │    │
         C4├⣀⠒······│········│····│
           │        │        │    │
           │        │        │    │
         C3│⣀⣀⣀⣀⣀⣀⣀⣀│⣀⣀⣀⡀⣀⣀⣀⣀│    │
        bass
         C2│⣀⣀⣀⣀⣀⣀⣀⣀│⣀⣀⣀⣀⣀⣀⣀⣀│⣀⣀⣀⣀│
        """)
  }

  @Test("parts that do not fit are counted")
  func tooManyParts() {
    let part = PianoRoll.Part(
      name: "strings", notes: [PianoRoll.Note(start: 0, end: 4, key: 60, velocity: 64)])
    let roll = PianoRoll(
      Array(repeating: part, count: 9),
      measures: [PianoRoll.Measure(number: 1, start: 0, length: 4)])
    let lines = roll.lines(on: Page(height: 8))
    #expect(lines.count == 8)
    #expect(lines.last == "… 6 more parts")
  }

  @Test("measures of any length fit, and all are drawn when all are asked for")
  func lengths() {
    let measures = (0..<30).map {
      PianoRoll.Measure(number: $0 + 1, start: Double($0) * 1020, length: 1020)
    }
    let notes = measures.map {
      PianoRoll.Note(start: $0.start, end: $0.start + 1020, key: 60, velocity: 64)
    }
    let roll = PianoRoll([PianoRoll.Part(name: nil, notes: notes)], measures: measures)
    let lines = roll.lines(on: Page(width: 40).asking(height: .max))
    #expect(lines.allSatisfy { $0.columnCount <= 40 })
    #expect(lines.contains { $0.contains("30") })
  }

  @Test("colours tell velocity, and a legend says so")
  func velocity() {
    let lines = Figures.scale.lines(on: Page(width: 60, height: 20, hasColour: true))
    #expect(lines.last?.contains("velocity: soft") == true)
    #expect(lines.text.contains("\u{1B}[31m"))
    #expect(!Figures.scale.lines(on: Page(width: 60, height: 20)).text.contains("velocity"))
  }

  @Test("no notes are said in words")
  func empty() {
    #expect(PianoRoll([], measures: []).lines(on: Page()) == ["no notes to draw"])
  }
}
