import LofiLanguage
import Testing

/// Arithmetic of numbers. Expected values: Python's `fractions.Fraction` and `%`, by hand.
struct NumberTests {
  @Test(
    "integers and fractions stay exact",
    arguments: [
      ("6/4", "3/2"), ("6/3", "2"), ("1/8 + 1/4", "3/8"), ("1/3 - 1/3", "0"), ("-2^2", "-4"),
      ("(2/3)^3", "8/27"), ("2^-2", "1/4"), ("1/-2", "-1/2"), ("3/4 * 4/3", "1"),
      ("0.1 + 0.2 == 0.3", "false"), ("1/10 + 2/10 == 3/10", "true"),
      ("2^62", "4611686018427387904"),
      ("4294967296/3 * (3/4294967296)", "1"),
      ("1/9223372036854775807 + 1/9223372036854775807", "2/9223372036854775807"),
      ("5/4294967296 % (3/4294967296)", "1/2147483648"),
    ])
  func exact(_ code: String, _ expected: String) throws {
    #expect(try Desk.value(code) == expected)
  }

  @Test(
    "the remainder has the sign of its right side",
    arguments: [
      ("-1 % 12", "11"), ("1 % -12", "-11"), ("13 % 12", "1"), ("-13 % 12", "11"),
      ("-12 % 12", "0"), ("7/2 % 1", "1/2"), ("-1/4 % 1", "3/4"), ("-0.5 % 2", "1.5"),
    ])
  func remainder(_ code: String, _ expected: String) throws {
    #expect(try Desk.value(code) == expected)
  }

  @Test("with a decimal the result is one")
  func decimals() throws {
    #expect(try Desk.value("1 + 1.0") == "2.0")
    #expect(try Desk.value("1/2 + 0.25") == "0.75")
    #expect(try Desk.value("2^0.5") == "1.41421")
    #expect(try Desk.value("1/2 == 0.5") == "true")
  }

  @Test(
    "what is past 64 bits is an error that names the sum",
    arguments: [
      "9223372036854775807 + 1", "-9223372036854775807 - 2", "4294967296 * 4294967296", "2^64",
      "10^400", "1/9223372036854775807 / 2", "1e308 * 10",
    ])
  func overflow(_ code: String) throws {
    let mistake = try #require(Desk.mistake(code))
    #expect(mistake.code.text == "number")
    #expect(mistake.message.hasSuffix("is too large for an exact number"))
  }

  @Test(
    "dividing by zero is an error", arguments: ["1 / 0", "1 % 0", "1.0 / 0", "0.5 % 0", "0^-1"])
  func zero(_ code: String) {
    #expect(Desk.mistake(code)?.message.hasSuffix("divides by zero") == true)
  }

  @Test("a root of a negative number is no number")
  func notANumber() {
    #expect(Desk.mistake("(-8)^0.5")?.message.hasSuffix("is not a number") == true)
  }

  @Test("large fractions compare exactly")
  func compares() throws {
    #expect(try Desk.value("4611686018427387903/4611686018427387904 < 1") == "true")
    #expect(
      try Desk.value(
        "9223372036854775806/9223372036854775807 < 9223372036854775805/9223372036854775806")
        == "false")
    #expect(try Desk.value("1/3 <= 2/6") == "true")
  }

  @Test("the five durations are fractions of a whole note")
  func durations() throws {
    #expect(
      try Desk.value("[whole, half, quarter, eighth, sixteenth]") == "[1, 1/2, 1/4, 1/8, 1/16]")
  }
}
