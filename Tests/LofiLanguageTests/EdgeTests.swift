import LofiLanguage
import Testing

/// What lies at the edges: the last numbers, very long lines, blocks that call blocks.
struct EdgeTests {
  @Test("a block calls blocks that were named before it")
  func blocksCallBlocks() throws {
    let double = "double = { x => x * 2 }\n"
    #expect(try Desk.value(double + "quad = { x => double(double(x)) }\nquad(3)") == "12")
    #expect(try Desk.value(double + "quad = { x => x | double | double }\nquad(3)") == "12")
    #expect(try Desk.value(double + "[1, 2] | map { double it }") == "[2, 4]")
    #expect(Desk.mistake("f = { x => f(x) }\nf(1)")?.code.text == "unknown-command")
  }

  @Test("a block does not change an outer name inside an `if` either")
  func outerNameInside() {
    let mistake = Desk.mistake("total = 0\n[1] | each { if true { total = 5 } }")
    #expect(mistake?.code.text == "outer-name")
  }

  @Test("a list is not asked by a text")
  func textAsIndex() {
    #expect(Desk.mistake("[7, 8][\"a\"]")?.code.text == "index")
    #expect(Desk.mistake("\"abc\"[\"x\"]")?.code.text == "index")
  }

  @Test("a range with a name picks what it picks when it is written out")
  func namedRange() throws {
    for range in ["-2..-1", "0..1", "1..<3", "2..1", "1..9"] {
      let picked = try Desk.value("xs = [1, 2, 3]\nr = \(range)\nxs[r] == xs[\(range)]")
      #expect(picked == "true", "\(range)")
    }
  }

  @Test("ranges at the end of the whole numbers are refused")
  func lastNumbers() {
    let last = "9223372036854775807"
    #expect(Desk.mistake("\(last)..\(last)")?.code.text == "number")
    #expect(Desk.mistake("5 in 1..\(last)")?.code.text == "number")
    #expect(Desk.mistake("x = -9223372036854775808.0\nfor i in x..x { i * 2 }") != nil)
  }

  @Test("only a result that is past 64 bits is refused")
  func exactSums() throws {
    #expect(try Desk.value("1/4000000000 + 1/4000000000") == "1/2000000000")
    #expect(try Desk.value("1/4000000000 - 1/4000000000") == "0")
    #expect(try Desk.value("(3000000001/4000000000) / (3000000001/4000000000)") == "1")
    #expect(try Desk.value("(7/4000000000) % (3/4000000000)") == "1/4000000000")
  }

  @Test("a name starts with a letter")
  func underscore() {
    #expect(readingMistake("_x = 3")?.message == "`_` means nothing here")
  }

  @Test("twenty thousand operators in a row are a mistake, not a crash")
  func longChains() {
    let many = 20_000
    for sign in [" + ", " * ", " and ", " or "] {
      let chain = Array(repeating: "x", count: many).joined(separator: sign)
      #expect(readingMistake(chain)?.message == "more than 500 operators in a row")
    }
    #expect(readingMistake("x" + String(repeating: "[0]", count: many)) != nil)
    #expect(readingMistake("x" + String(repeating: ".a", count: many)) != nil)
    #expect(readingMistake(String(repeating: "\"{", count: many)) != nil)
    #expect(readingMistake(Array(repeating: "1", count: 400).joined(separator: " + ")) == nil)
  }
}
