import LofiNotebook
import Testing

struct ExpectedDigitsTests {
  @Test("every printed digit counts, also where the result has fewer")
  func digits() {
    #expect(!ExpectedResult.matches("3.1", "3.14"))
    #expect(!ExpectedResult.matches("3.0", "3.04"))
    #expect(ExpectedResult.matches("0.41", "0.410000"))
  }

  @Test("long results are compared, with and without three points")
  func long() {
    let text = String(repeating: "a", count: 300_000)
    #expect(ExpectedResult.matches(text, text))
    #expect(ExpectedResult.matches(text + "b", "...b"))
    #expect(!ExpectedResult.matches(String(repeating: "a", count: 2000), "...a...a...a...b"))
  }
}
