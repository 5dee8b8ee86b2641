import Testing

@testable import PlotCore

struct TicksTests {
  @Test("numbers along an axis are round")
  func round() {
    let ticks = Ticks(from: 2.538, to: 3.377, most: 5)
    #expect(ticks.values.map(ticks.text(of:)) == ["2.6", "2.8", "3.0", "3.2"])
  }

  @Test("epochs are whole")
  func whole() {
    let ticks = Ticks(from: 1, to: 3, most: 9, isWhole: true)
    #expect(ticks.values.map(ticks.text(of:)) == ["1", "2", "3"])
  }

  @Test("an axis without a length has one number")
  func single() { #expect(Ticks(from: 4, to: 4, most: 5).values == [4]) }

  @Test("large and small numbers have an exponent")
  func exponents() {
    let large = Ticks(from: 0, to: 4e9, most: 3)
    #expect(large.values.map(large.text(of:)) == ["0", "2.0e+09", "4.0e+09"])
    let small = Ticks(from: 0, to: 4e-9, most: 3)
    #expect(small.values.map(small.text(of:)) == ["0", "2.0e-09", "4.0e-09"])
  }
}
