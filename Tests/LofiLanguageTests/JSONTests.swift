import LofiLanguage
import Testing

struct JSONTests {
  @Test(
    "what is read is written the same",
    arguments: [
      "[]", "{}", "[1,-2,2.5]", "{\"b\":1,\"a\":[true,false]}", "\"a\\\"b\\\\c\\n\\t\"",
      "[[[]],{\"x\":{}}]", "9223372036854775807", "\"é♯🎹\"",
    ])
  func roundTrip(text: String) throws {
    #expect(try JSONReader.value(of: text).json() == text)
  }

  @Test(
    "numbers, spaces and escapes are read as JSON has them",
    arguments: [
      (" [ 1 ,\n 2 ] ", "[1, 2]"), ("1e3", "1000.0"), ("-0.5", "-0.5"), ("\"\\u266f\"", "\"♯\""),
      ("\"\\ud83c\\udfb9\"", "\"🎹\""), ("\"\\/\"", "\"/\""), ("9223372036854775808", "9.22337e18"),
      ("{\"a\":1,\"a\":2}", "(a: 2)"),
    ])
  func reading(text: String, shows: String) throws {
    #expect(try JSONReader.value(of: text).shortForm == shows)
  }

  @Test(
    "what is no JSON is refused, with its line",
    arguments: [
      ("", "line 1: the JSON needs a value, but found the end"),
      ("[1,\n2", "line 2: the JSON needs a `,` or `]`, but found the end"),
      ("{\"a\" 1}", "line 1: the JSON needs a `:`, but found `1`"),
      ("{a: 1}", "line 1: the JSON needs a name in quotes, but found `a`"),
      ("\"a", "line 1: the JSON needs a `\"` that ends the text, but found the end"),
      ("[1] 2", "line 1: the JSON needs the end, but found `2`"),
      ("[1,]", "line 1: the JSON needs a value, but found `]`"),
      ("nul", "line 1: the JSON needs a value, but found `n`"),
      ("[\nnull]", "line 2: `null` is nothing, and a value is needed here"),
      ("\"\\x\"", "line 1: the JSON needs an escape that JSON knows, but found `x`"),
      ("\"\\u12\"", "line 1: the JSON needs four hexadecimal digits, but found `1`"),
      ("1e999", "line 1: the JSON needs a value, but found `1`"),
      ("- 1", "line 1: the JSON needs a value, but found `-`"),
      ("inf", "line 1: the JSON needs a value, but found `i`"),
    ])
  func refusals(text: String, message: String) {
    let error = #expect(throws: Complaint.self) { try JSONReader.value(of: text) }
    #expect(error?.message == message)
  }

  @Test("deep nesting is an error, not an overflow")
  func deep() {
    let text = String(repeating: "[", count: 100_000)
    let error = #expect(throws: Complaint.self) { try JSONReader.value(of: text) }
    #expect(error?.message == "line 1: the JSON is nested more than 200 deep")
  }

  @Test("fractions become decimals, and no number is written that JSON has not")
  func numbers() throws {
    #expect(try Value.number(Number(1, over: 4)).json() == "0.25")
    #expect(try Value.decimal(3).json() == "3.0")
    #expect(throws: Complaint.self) { try Value.decimal(.infinity).json() }
  }
}
