import PlotCore
import Testing

struct HeatMapTests {
  @Test("higher numbers are darker, and the scale stands below")
  func shades() throws {
    let map = try #require(Figures.shades)
    #expect(
      map.lines(on: Page(width: 44)).text == """
          steps 0-1 × tokens 0-2
        0   ░░▒▒
        1 ▒▒▓▓██
           ░ 0.000   █ 5.000
        """)
    #expect(
      map.lines(on: Page(width: 44, isUnicode: false)).text == """
          steps 0-1 x tokens 0-2
        0   ::==
        1 ++##@@
           . 0.000   @ 5.000
        """)
  }

  @Test("rows can have names of their own")
  func names() throws {
    let map = try #require(
      HeatMap(
        [0, 1, 1, 0], rows: 2, columns: 2, vertical: "pitch", horizontal: "2 s",
        names: ["high", "low"]))
    let lines = map.lines(on: Page(width: 30, isUnicode: false))
    #expect(lines[..<3] == ["     pitch x 2 s", "high   @@", " low @@  "])
    #expect(
      HeatMap([1], rows: 1, columns: 1, vertical: "", horizontal: "", names: ["a", "b"]) == nil)
  }

  @Test("where there is little room a shade is a mean")
  func means() throws {
    let map = try #require(
      HeatMap(
        [0, 0, 4, 4, 0, 0, 4, 4], rows: 2, columns: 4, vertical: "rows", horizontal: "columns"))
    #expect(map.lines(on: Page(width: 4, height: 3, isUnicode: false))[1] == "0  @")
  }

  @Test("numbers that are not a whole table are refused")
  func refuses() {
    #expect(HeatMap([1, 2, 3], rows: 2, columns: 2, vertical: "", horizontal: "") == nil)
    #expect(HeatMap([], rows: 0, columns: 0, vertical: "", horizontal: "") == nil)
  }
}
