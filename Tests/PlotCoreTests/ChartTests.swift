import PlotCore
import Testing

struct ChartTests {
  @Test("two curves differ in one colour too, and both axes have names and numbers")
  func braille() {
    #expect(
      Figures.losses.lines(on: Page(width: 44, height: 20)).text == """
            loss
        4.0 ┤⠑⢄
            │⠑ ⡑⢄
            │   ⠐⠣⡀
        3.5 ┤     ⠈⠲⡀⡀
            │       ⠈⠢⣈ ⠄⢀                   ⡀
        3.0 ┤          ⠑⢄  ⠁⠠ ⠄⠠ ⠄⠠ ⠄⠠ ⠂⠐ ⠁⠈
            │            ⠉⠢⡀
            │              ⠈⠑⢄⡀
        2.5 ┤                 ⠈⠑⠢⣀
            │                     ⠉⠒⠤⣀⡀
        2.0 ┤                         ⠈⠉⠑⠒⠢⠤⢄⣀
            └────────┬───────────────┬──────── epoch
                     2               4
        ⠤⠤⠤ loss 2.000   ⠤ ⠄ validation_loss 3.100
        """)
  }

  @Test("without Unicode the curves are made of marks")
  func ascii() {
    #expect(
      Figures.losses.lines(on: Page(width: 44, height: 20, isUnicode: false)).text == """
            loss
        4.0 |*
            |o**
            |   **
        3.5 |    o**
            |       ***o
        3.0 |          ** o  o  o  o  o  o  o
            |            ***
            |               ***
        2.5 |                  ****
            |                      ******
        2.0 |                            *****
            +--------+---------------+-------- epoch
                     2               4
        *** loss 2.000   ooo validation_loss 3.100
        """)
  }

  @Test("what is no number leaves a gap, and a level curve stands in the middle")
  func gaps() {
    let chart = Chart(
      [Chart.Series("value", [1, 1, .nan, 1, .infinity])], horizontal: "index", vertical: "value")
    let page = Page(width: 24, height: 6, isUnicode: false)
    let row = chart.lines(on: page)[2]
    #expect(row.contains("***"))
    #expect(row.contains("*  "))
  }

  @Test("nothing to draw is said in words")
  func nothing() {
    let chart = Chart([Chart.Series("value", [.nan])], horizontal: "index", vertical: "value")
    #expect(chart.lines(on: Page()) == ["nothing to draw: there are no numbers"])
  }

  @Test("the largest numbers there are do not overflow")
  func extremes() {
    let huge = Double.greatestFiniteMagnitude
    let chart = Chart(
      [Chart.Series("value", [-huge, 0, huge])], horizontal: "index", vertical: "value")
    let lines = chart.lines(on: Page(width: 40, height: 8))
    #expect(lines.count == 8)
    #expect(lines.allSatisfy { $0.columnCount <= 40 })
  }

  @Test("in colour each curve has its own")
  func colour() {
    let text = Figures.losses.lines(on: Page(width: 44, hasColour: true)).text
    #expect(text.contains("\u{1B}[36m"))
    #expect(text.contains("\u{1B}[33m"))
  }
}
