import LofiLanguage
import Testing

/// Blocks, records, `if` and `for`.
struct BracketTests {
  @Test("a block has parameters, some with defaults, or none")
  func blocks() throws {
    #expect(try shape("{ it }") == "{it}")
    #expect(try shape("{ x => x * 2 }") == "x => {(* x 2)}")
    #expect(try shape("{ s, by: 2 => s | f by }") == "s,by:2 => {s | <f by>}")
    #expect(try shape("{}") == "{}")
    #expect(try shape("{ map xs, { x => x } }") == "{<map xs x => {x}>}")
  }

  @Test("a block does not name a parameter twice")
  func parameterTwice() {
    #expect(readingMistake("{ a, a => a }") != nil)
  }

  @Test("a record is names with values in parentheses")
  func records() throws {
    #expect(try shape("(a: 1, b: [2])") == "(a:1 b:[2])")
    #expect(readingMistake("(a: 1, a: 2)")?.message == "the record names `a` twice")
  }

  @Test("`if` is an expression, with `else if` as long as one likes")
  func choice() throws {
    #expect(
      try shape("x = if a { 1 } else if b { 2 } else { 3 }")
        == "x = (if a {1} {(if b {2} {3})})")
    #expect(try shape("1 + (if a { 1 } else { 2 })") == "(+ 1 (if a {1} {2}))")
    #expect(readingMistake("1 + if a { 1 }") != nil)
  }

  @Test("`for` goes through an expression")
  func loop() throws {
    #expect(try shape("for n in 1..3 { f n }") == "for n in (.. 1 3) {<f n>}")
    #expect(try shape("for n in (song | notes) { n }") == "for n in song | <notes> {n}")
    #expect(readingMistake("for n of xs { n }") != nil)
    #expect(readingMistake("x = for n in xs { n }") != nil)
  }

  @Test("a bracket that is never closed, or closes nothing, is pointed at")
  func unclosed() {
    #expect(readingMistake("f(1, [2)")?.place?.text == "[")
    #expect(readingMistake("f(1")?.code == .unclosed(expected: ")"))
    #expect(readingMistake("1 }")?.place?.text == "}")
  }

  @Test("ten thousand brackets are a mistake, not a crash", arguments: ["(", "[", "{"])
  func depth(_ open: String) {
    let close = ["(": ")", "[": "]", "{": "}"][open] ?? ""
    let nested = { (count: Int) in
      String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
    }
    #expect(readingMistake(nested(10_000))?.message.hasPrefix("this is nested more than") == true)
    #expect(readingMistake(String(repeating: open, count: 10_000)) != nil)
    #expect(readingMistake(nested(50)) == nil)
  }

  @Test(
    "a chain of ten thousand links is a mistake, not a crash",
    arguments: [" + 1", " * 1", " or true", " and true", ".a", "[0]"])
  func chains(_ link: String) {
    let chain = { (count: Int) in "x" + String(repeating: link, count: count) }
    #expect(readingMistake(chain(10_000))?.message.hasPrefix("more than 500") == true)
    #expect(readingMistake(chain(400)) == nil)
  }

  @Test("texts inside texts have an end, too")
  func textDepth() {
    let nested = { (count: Int) in
      String(repeating: "\"{", count: count) + "1" + String(repeating: "}\"", count: count)
    }
    #expect(readingMistake(nested(10_000))?.message.hasPrefix("texts stand inside") == true)
    #expect(readingMistake(nested(20)) == nil)
  }
}
