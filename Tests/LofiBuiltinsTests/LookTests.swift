import LofiBuiltins
import LofiLanguage
import PlotCore
import Testing

/// The commands that draw.
struct LookTests {
  @Test("rows takes a number or the word all, whatever is called all")
  func rows() {
    #expect(Shown.lines("all = 3; [1, 2] | show rows: all") == ["[1, 2]"])
    #expect(Shown.lines("xs = 1..900 | map { it }; [xs] | each { show it, rows: all };").count > 20)
    #expect(
      Shown.lines("[1, 2] | show rows: \"some\"") == [
        "`show` expects `rows` to be a whole number or `all`, but received a text"
      ])
    #expect(Shown.lines("[1] | show rows: most") == ["there is nothing called `most` here"])
    #expect(
      Shown.lines("[1] | show rows: 0") == [
        "`show` expects `rows` to be 1 or more, but received 0"
      ])
  }

  @Test("plot draws numbers as a curve, counts as bars, two axes as shades")
  func plot() {
    let page = Page(width: 30, height: 8)
    #expect(Shown.lines("[1, 3, 2] | plot", on: page).last?.contains("0") == true)
    #expect(
      Shown.lines("[\"a\", \"b\", \"a\"] | count_by | plot", on: page) == [
        "a ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 2", "b ▇▇▇▇▇▇▇▇▇▇▇▇▇ 1",
      ])
    #expect(
      Shown.lines("[[0, 1], [2, 3]] | tensor | plot", on: page) == [
        "  rows 0-1 × columns 0-1", "0   ░░", "1 ▓▓██", "   ░ 0.000   █ 3.000",
      ])
    #expect(
      Shown.lines("[(x: 1, y: 2), (x: 2, y: 5)] | plot \"y\"", on: page).first == "  y")
  }

  @Test("plot says what it cannot draw")
  func plotRefuses() {
    #expect(
      Shown.lines("[\"a\"] | plot") == ["`plot` needs numbers, but the list holds a text"])
    #expect(Shown.lines("[(x: 1)] | plot \"y\"") == ["these records have no field `y`"])
    #expect(
      Shown.lines("random(2, 2, 2) | plot") == [
        "`plot` draws one or two axes, but received 3: (2, 2, 2)"
      ])
  }

  @Test("table draws records, lists and other values")
  func table() {
    #expect(
      Shown.lines("[[1, \"a\"], [22]] | table") == [" 0  1", "─────", " 1  a", "22"])
    #expect(
      Shown.lines("[C4, E4] | table") == [
        "index  value", "──────────────────", "    0  C4, MIDI 60", "    1  E4, MIDI 64",
      ])
    #expect(
      Shown.lines(Shown.training + "trained.history | table").contains {
        $0.split(separator: " ")
          == ["epoch", "loss", "validation_loss", "learning_rate", "seconds"]
      })
  }

  @Test("piano_roll draws a measure, or the measures that fit")
  func pianoRoll() {
    #expect(
      Shown.lines("([C4, E4] | stream | measures)[0] | piano_roll") == [
        "    1", "   │    ⣀⣀⣀⣀        │", " C4├⣀⣀⣀⣀············│",
      ])
    let long = "[C4] | repeat 400 | flatten | stream | piano_roll"
    #expect(Shown.lines(long, on: Page(width: 60, height: 10)).last == "… 76 more measures")
    #expect(Shown.lines(long + " rows: all").last?.contains("more") == false)
  }

  @Test("peek keeps to one line")
  func peek() {
    #expect(Shown.lines("peek \"one\\ntwo\"") == ["\"one\\ntwo\""])
    #expect(Shown.lines("1..1000 | map { it } | peek;").map { $0.columnCount <= 60 } == [true])
  }
}
