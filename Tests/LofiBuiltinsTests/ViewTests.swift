import LofiLanguage
import PlotCore
import Testing

@testable import LofiBuiltins

/// How values show.
struct ViewTests {
  private static let pages = [20, 40, 80, 120].flatMap { width in
    [10, 40].flatMap { height in
      [true, false].map { isUnicode in
        Page(width: width, height: height, isUnicode: isUnicode, hasColour: isUnicode)
      }
    }
  }

  private static let scripts = [
    "7/2", "1e-300", "true", "1..9", "{ it * 2 }",
    "{ x => x | map { it * 2 } | keep { it > 3 } | join \" and so on \" }",
    "\"\"", "\"night\\nbus\" | repeat 300 | join \" \"", "\"x\" | repeat 5000 | join \"\"",
    "[]", "[1, 2]", "1..1000 | map { it * it }", "[(\"夜\" | repeat 90 | join \"\")]",
    "[[1, 2], [3]]", "[(a: 1)]",
    "1..500 | map { (n: it, name: \"the number {it} in words that need room\", half: it / 2) }",
    "(a: 1, long_name_of_a_field: (\"text\" | repeat 90 | join \"\"), c: [1, 2, 3])",
    "C4", "note C4, 1/8", "rest 1/4", "C4.E4.G4", "[] | stream",
    "[C4, E4, C4.E4.G4, rest(1/8)] | stream", "[C1, C8] | repeat 300 | flatten | stream",
    "([C4, E4] | stream | measures)[0]", "[\"C4\"] | vocabulary",
    "[\"C4\", \"rest\"] | vocabulary",
    "1..90 | map { \"token number {it} of many\" } | vocabulary",
    "zeros()", "zeros 0", "random 3", "random windows: 900, steps: 70, features: 1",
    "[1, 2] | tensor",
    "random(3, 3) > 0.5", "random(2, 3, 4) * 1e9", "random(2, 3) * 1e-9",
    "input 100, 1 | lstm 8 | dense 3",
    Shown.training + "trained", Shown.training + "trained.history", Shown.training + "data",
    Shown.training + "vocabulary", Shown.training + "{ trained }",
  ]

  private static func fits(_ text: String, _ page: Page) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.count <= page.height
      && lines.allSatisfy { String($0).columnCount <= page.width }
      && (page.isUnicode || text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("every kind of value keeps within every page", arguments: scripts)
  func fits(script: String) throws {
    let value = try Shown.value(script)
    for page in Self.pages {
      let drawing = value.drawing(on: page)
      #expect(Self.fits(drawing, page), "\(page.width) × \(page.height)\n\(drawing)")
      let summary = value.summary(named: "a_name", on: page)
      #expect(Self.fits(summary, page) && !summary.contains("\n"), "\(summary)")
    }
  }

  @Test("a score with wide and wicked names keeps within every page")
  func bandFits() throws {
    let band = try Shown.band
    let values: [Value] = [.foreign(band), .foreign(ScorePart(band.parts[1], of: band))]
    for value in values {
      for page in Self.pages {
        let drawing = value.drawing(on: page)
        #expect(Self.fits(drawing, page), "\(page.width) × \(page.height)\n\(drawing)")
        #expect(!drawing.contains("\u{1B}[2J"))
        #expect(Self.fits(value.summary(on: page), page))
      }
    }
  }

  @Test("a score shows its parts and measures, and the roll below them")
  func score() throws {
    let lines = try Value.foreign(Shown.band).drawing(on: Page(width: 80)).split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("├─ part ") })
    #expect(lines.contains { $0.contains("─ measure 1: E2 1/8, F2 1/8") })
    #expect(lines.contains { $0.hasPrefix(" C4├") })
    #expect(lines.contains { $0.hasPrefix("bass · ") || $0.contains("bass · Acoustic") })
  }

  @Test("a stream shows its elements and a roll")
  func stream() {
    #expect(
      Shown.lines("[C4, E4, C4.E4.G4] | stream") == [
        "stream · 3 events (2 notes, 1 chord, 0 rests) · 0:02", "[C4, E4, C4.E4.G4]", "    1",
        "   │    ⣀⣀⣀⡀⣉⣉⣉⣉    │", " C4├⣀⣀⣀⣀····⣀⣀⣀⣀····│",
      ])
  }

  @Test("a vocabulary shows what is used most, and how much is seen once")
  func vocabulary() {
    #expect(
      Shown.lines("[\"C4\", \"C4\", \"rest\", \"C4.E4\"] | vocabulary", on: Page(width: 70)) == [
        "vocabulary · 3 tokens (1 note, 1 chord, 1 rest) · seen once: 2 (66.7",
        "%)",
        "C4    ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 2",
        "C4.E4 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 1",
        "rest  ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 1",
      ])
  }

  @Test("a tensor shows its corners under the names of its axes")
  func tensor() {
    #expect(
      Shown.lines("1..12 | tensor | reshape windows: 2, steps: 6, features: 1", on: Page(width: 34))
        == [
          "tensor int32 (windows: 2, steps:", "6, features: 1) · min 1 mean 6.500",
          "max 12 · 48 bytes",
          "windows  steps 0  1  2   3   4   5", "──────────────────────────────────",
          "      0        1  2  3   4   5   6", "      1        7  8  9  10  11  12",
        ])
  }

  @Test("a dataset shows how its windows end, and what comes next")
  func dataset() {
    #expect(
      Shown.lines(
        "ids = [0, 1, 2, 0, 1]; ids | windows 3, vocabulary: vocabulary([\"C4\", \"E4\", \"rest\"])",
        on: Page(width: 40)) == [
          "dataset · 2 windows of 3 tokens ·", "vocabulary of 3", "window  ends with   next",
          "────────────────────────", "     0  C4 E4 rest  C4", "     1  E4 rest C4  E4",
        ])
  }

  @Test("a model shows its layers and what they weigh")
  func model() {
    #expect(
      Shown.lines("input 100, 1 | lstm 4 | dense 1000") == [
        "layer  output per window          parameters",
        "────────────────────────────────────────────",
        "input  (steps: 100, features: 1)           0",
        "lstm   (features: 4)                      96",
        "dense  (features: 1000)                5,000",
        "total 5,096 parameters (20.4 kB), 0 of them not trainable",
      ])
  }

  @Test("a record shows a line a field, a list of records a table")
  func records() {
    #expect(Shown.lines("(a: 1/2, name: \"x\")") == ["a     1/2 (0.5)", "name  \"x\""])
    #expect(
      Shown.lines("[(a: 1, name: \"x\"), (a: 22, b: true)]") == [
        " a  name  b", "──────────────", " 1  x", "22        true",
      ])
  }

  @Test("a long list says how much is left out, and shows all when asked")
  func lists() {
    let cut = Shown.lines("1..1000 | map { it }")
    #expect(cut.count == 10)
    #expect(cut.last?.hasSuffix(" more]") == true)
    let all = Shown.lines("show (1..1000 | map { it }), rows: all")
    #expect(all.last?.hasSuffix("999, 1000]") == true)
    #expect(Shown.lines("show (1..1000 | map { it }), rows: 3").count == 3)
  }
}
