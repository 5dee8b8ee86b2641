import LofiLanguage
import Testing

/// Which operator binds stronger, and what a `-` is.
struct PrecedenceTests {
  @Test(
    "operators bind as the grammar says",
    arguments: [
      ("1 + 2 * 3", "(+ 1 (* 2 3))"), ("1 - 2 - 3", "(- (- 1 2) 3)"),
      ("6 / 3 / 2", "(/ (/ 6 3) 2)"), ("7 % 4 * 2", "(* (% 7 4) 2)"),
      ("-2^2", "(- (^ 2 2))"), ("2^-1", "(^ 2 (- 1))"), ("2^3^2", "(^ 2 (^ 3 2))"),
      ("-x.a[0]", "(- (at (. x a) 0))"), ("1..n + 1", "(.. 1 (+ n 1))"),
      ("a or b and not c", "(or a (and b (not c)))"), ("not a == b", "(not (== a b))"),
      ("1 < 2 and 3 >= 4", "(and (< 1 2) (>= 3 4))"), ("x in 1..3", "(in x (.. 1 3))"),
      ("x not in xs", "(not in x xs)"), ("(1 + 2) * 3", "(* (+ 1 2) 3)"),
    ])
  func binds(_ code: String, _ expected: String) throws {
    #expect(try shape(code) == expected)
  }

  @Test(
    "two comparisons in a row are a mistake",
    arguments: ["1 < x < 5", "a == b == c", "a in b in c"])
  func chains(_ code: String) throws {
    let mistake = try #require(readingMistake(code))
    #expect(mistake.message.hasPrefix("two comparisons in a row") || mistake.code.text == "syntax")
  }

  @Test("a - with a space on both sides or on none subtracts")
  func subtracts() throws {
    #expect(try shape("a - b") == "(- a b)")
    #expect(try shape("a-b") == "(- a b)")
    #expect(try shape("2 * a - 1") == "(- (* 2 a) 1)")
  }

  @Test("a - with a space before it and none after is a sign")
  func sign() throws {
    #expect(try shape("song | transpose -2") == "song | <transpose (- 2)>")
    #expect(try shape("reshape 100, -1") == "<reshape 100 (- 1)>")
    #expect(try shape("[1, -1]") == "[1 (- 1)]")
    #expect(try shape("a -1") == "<a (- 1)>")
    #expect(readingMistake("2 * a -1")?.message.hasPrefix("this `-` is a sign") == true)
    #expect(readingMistake("[1 -1]") != nil)
  }

  @Test("a sign touches its value")
  func touches() {
    #expect(readingMistake("x = - 2")?.message.hasPrefix("a sign touches its value") == true)
    #expect(readingMistake("--2") != nil)
  }

  @Test("an `=` inside an expression is told apart from `==`")
  func assignInside() {
    #expect(readingMistake("if a = 1 { 2 }") != nil)
    #expect(readingMistake("1 + a = 2")?.why?.contains("==") == true)
  }

  @Test("the end of a range is left out only in an index")
  func openRange() throws {
    #expect(try shape("xs[1..]") == "(at xs (..< 1 end))")
    #expect(readingMistake("x = 1..") != nil)
    #expect(Desk.mistake("[1.., 2]")?.message == "this range has no end")
  }
}
