import MelodyModels
import Testing

struct CollapseTests {
  private let varied = (0..<100).map { $0 * $0 * $0 % 101 }

  @Test("sees one token that is nearly all")
  func oneToken() throws {
    let ids = Array(repeating: 1, count: 71) + Array(repeating: 0, count: 9)
    let collapse = try #require(Collapse(in: ids))
    #expect(collapse == .oneToken(id: 1, count: 71, of: 80))
    #expect(try collapse.summary(in: Vocabulary(["C4", "F4"])) == "71 of 80 tokens are F4")
  }

  @Test("sees a loop, and where it begins", arguments: 1...16)
  func loop(period: Int) {
    let turn = Array(200..<200 + period)
    let ids = varied + Array(repeating: turn, count: 9).flatMap(\.self) + varied
    #expect(Collapse(in: ids) == .loop(period: period, repeats: 9, start: 100))
  }

  @Test("lets music alone that repeats itself no more than eight times")
  func noCollapse() {
    let turn = [200, 201, 202, 203]
    #expect(Collapse(in: varied + Array(repeating: turn, count: 8).flatMap(\.self)) == nil)
    #expect(Collapse(in: varied) == nil)
    #expect(Collapse(in: []) == nil)
    #expect(Collapse(in: [4, 4, 4]) == nil)
    #expect(Collapse(in: Array(300..<320) + Array(repeating: 4, count: 8)) == nil)
  }
}
