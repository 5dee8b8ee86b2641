import PlotCore
import Testing

struct BarsTests {
  @Test("bars are as long as their numbers, and the least still shows")
  func bars() {
    #expect(
      Figures.counts.lines(on: Page(width: 44)).text == """
        F4       ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇ 412
        rest     ▇▇▇▇▇▇▇ 96
        C4.E4.G4 ▇ 1
        """)
    #expect(
      Figures.counts.lines(on: Page(width: 44, isUnicode: false)).text == """
        F4       ############################### 412
        rest     ####### 96
        C4.E4.G4 # 1
        """)
  }

  @Test("no more bars than fit, and the rest is counted")
  func cut() {
    let many = Bars((0..<100).map { Bars.Bar("n\($0)", Double($0), label: "\($0)") })
    #expect(many.lines(on: Page(height: 40)).count == Bars.usualBars + 1)
    #expect(many.lines(on: Page(height: 5)).last == "… 96 more")
    #expect(many.lines(on: Page().asking(height: .max)).count == 100)
  }

  @Test("a negative number has no bar")
  func negative() {
    let bars = Bars([Bars.Bar("a", -2, label: "-2"), Bars.Bar("b", 1, label: "1")])
    #expect(bars.lines(on: Page(width: 6)).text == "a -2\nb ▇ 1")
  }
}
