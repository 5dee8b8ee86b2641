import LofiLanguage
import Testing

struct TextTests {
  @Test("a value in braces is put into the text, its own quotes left off")
  func braces() throws {
    #expect(try Desk.value(#"x = 3; "tempo {x}""#) == #""tempo 3""#)
    #expect(try Desk.value(#""a{"b{"c"}"}d""#) == #""abcd""#)
    #expect(try Desk.value(#""{["a"]}""#) == #""[\"a\"]""#)
    #expect(try Desk.value(#""{[1, 2] | count} notes""#) == #""2 notes""#)
    #expect(try Desk.value(#""{ (a: 1).a }""#) == #""1""#)
  }

  @Test("five escapes stand for a sign, and no others")
  func escapes() throws {
    #expect(try shape(#""\n\t\"\\\{""#) == "\"\n\t\"\\{\"")
    #expect(readingMistake(#""a\d""#)?.message == #"`\d` stands for nothing in a text"#)
    #expect(readingMistake(#""\}""#) != nil)
  }

  @Test("a text shows with the escapes that it needs")
  func shortForm() throws {
    let code = #""a \"b\" \\ \{c} \n""#
    #expect(try Desk.value(code) == code)
  }

  @Test(
    "a text that opens with a curly quote ends at any quote", arguments: ["“a”", "„a“", "”a\""])
  func curlyQuotes(_ code: String) throws {
    #expect(try shape(code) == "\"a\"")
  }

  @Test("curly quotes inside straight ones are plain characters")
  func plainCurlyQuotes() throws {
    #expect(try shape("\"say “la”\"") == "\"say “la”\"")
  }

  @Test("a text ends on its line")
  func oneLine() {
    #expect(readingMistake("x = \"open\ny = 2")?.code == .unclosedText)
    #expect(readingMistake("\"a {1\"")?.code == .unclosedText)
  }

  @Test("a text knows nothing of comments and brackets")
  func plainSigns() throws {
    #expect(try shape("\"a # b ) ] | ;\"") == "\"a # b ) ] | ;\"")
  }
}
