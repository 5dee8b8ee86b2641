import LofiLanguage
import Testing

struct NumberTextTests {
  @Test(
    "a decimal has six significant digits and at least one after the point",
    arguments: [
      (3.0, "3.0"), (0.0, "0.0"), (0.1, "0.1"), (0.412345678, "0.412346"), (1.0 / 3, "0.333333"),
      (2.0 / 3, "0.666667"), (12.3456789, "12.3457"), (0.00123456789, "0.00123457"),
      (0.000001, "0.000001"), (0.01, "0.01"), (-2.5, "-2.5"), (9.9999999, "10.0"),
      (0.99999999, "1.0"), (120.0, "120.0"),
    ])
  func six(_ value: Double, _ expected: String) {
    #expect(Number.text(of: value) == expected)
  }

  @Test(
    "never fewer digits than the whole part",
    arguments: [
      (123456.789, "123456.8"), (1234567.89, "1234567.9"), (999_999_999_999.5, "999999999999.5"),
      (999_999.99, "1000000.0"), (123_456_789_012_345.0, "123456789012345.0"),
    ])
  func whole(_ value: Double, _ expected: String) {
    #expect(Number.text(of: value) == expected)
  }

  @Test(
    "an exponent only from 1e15 on or under 1e-6",
    arguments: [
      (1e15, "1e15"), (1.5e15, "1.5e15"), (1e-7, "1e-7"), (-2.5e-9, "-2.5e-9"),
      (1.23456789e20, "1.23457e20"),
    ])
  func exponent(_ value: Double, _ expected: String) {
    #expect(Number.text(of: value) == expected)
  }

  @Test("a fraction that stands alone shows both ways")
  func fraction() throws {
    #expect(try Number(7, over: 2).longForm == "7/2 (3.5)")
    #expect(try Number(7, over: 2).shortForm == "7/2")
    #expect(try Number(-6, over: 4).shortForm == "-3/2")
    #expect(Number.integer(57077).longForm == "57077")
  }

  @Test("only tables group digits")
  func grouped() {
    #expect(Number.grouped(5_471_567) == "5,471,567")
    #expect(Number.grouped(999) == "999")
    #expect(Number.grouped(-1000) == "-1,000")
  }
}
