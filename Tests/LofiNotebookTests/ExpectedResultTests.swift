import LofiNotebook
import Testing

struct ExpectedResultTests {
  @Test(
    "a result is what was expected, spaces aside",
    arguments: [
      ("[1, 2]", "[1,2]"), ("\"F4\"", "\"F4\""), ("7/2", "7/2"), ("C4.E4.G4", "C4.E4.G4"),
    ])
  func same(_ found: String, _ expected: String) {
    #expect(ExpectedResult.matches(found, expected))
  }

  @Test(
    "another result is not",
    arguments: [("[1, 2]", "[1, 3]"), ("12", "1"), ("1", "12"), ("", "1"), ("1", "")])
  func different(_ found: String, _ expected: String) {
    #expect(!ExpectedResult.matches(found, expected))
  }

  @Test("decimals are compared to the printed digits")
  func decimals() {
    #expect(ExpectedResult.matches("0.412345", "0.41"))
    #expect(ExpectedResult.matches("[0.412345, 2.5]", "[0.4123, 2.5]"))
    #expect(ExpectedResult.matches("-0.5", "-0.50"))
    #expect(!ExpectedResult.matches("0.412345", "0.42"))
    #expect(!ExpectedResult.matches("0.5", "-0.5"))
  }

  @Test("three points stand for anything")
  func anything() {
    #expect(ExpectedResult.matches("[1, 2, 3, 4]", "[1, ..., 4]"))
    #expect(ExpectedResult.matches("[1, 2, 3, 4]", "..."))
    #expect(ExpectedResult.matches("[1, 2, 3, 4]", "[1, ..."))
    #expect(!ExpectedResult.matches("[1, 2, 3, 4]", "[1, ..., 5]"))
    #expect(ExpectedResult.matches("[1, 2, 1, 3]", "[..., 1, 3]"))
  }

  @Test("many points and a long result are compared in a moment")
  func manyPoints() {
    let found = String(repeating: "a", count: 20_000)
    let expected = String(repeating: "...a", count: 200) + "b"
    #expect(!ExpectedResult.matches(found, expected))
  }
}
