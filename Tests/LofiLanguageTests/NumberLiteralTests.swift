import LofiLanguage
import Testing

struct NumberLiteralTests {
  @Test(
    "whole numbers, decimals and exponents are read",
    arguments: [
      ("12", "12"), ("0.3", "0.3"), ("1e-3", "0.001"), ("57_077", "57077"), ("2e3", "2000.0"),
      ("3.0", "3.0"),
    ])
  func literal(_ code: String, _ expected: String) throws {
    #expect(try Desk.value(code) == expected)
  }

  @Test("two points after a number begin a range")
  func range() throws {
    #expect(try shape("1..8") == "(.. 1 8)")
    #expect(try shape("1..<8") == "(..< 1 8)")
    #expect(try shape("0.5..1.5") == "(.. 0.5 1.5)")
  }

  @Test("a point needs a digit on both sides")
  func point() {
    #expect(readingMistake(".5") != nil)
    #expect(readingMistake("5. + 1") != nil)
  }

  @Test("a number past 64 bits is refused")
  func tooLarge() throws {
    #expect(try Desk.value("9223372036854775807") == "9223372036854775807")
    #expect(readingMistake("9223372036854775808")?.code.text == "number")
    #expect(readingMistake("1e999")?.code.text == "number")
  }

  @Test("a number does not run into a name")
  func runsIntoName() {
    #expect(readingMistake("4beats")?.message == "`4beats` is neither a number nor a name")
  }
}
