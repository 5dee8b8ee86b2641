import LofiLanguage
import Testing

/// What blocks remember, and what the bodies of `if` and `for` share.
struct BlockTests {
  @Test("parameters are given in order or by label, those with a default may be left out")
  func parameters() throws {
    let shift = "shift = { s, by: 2 => s + by }\n"
    #expect(try Desk.value(shift + "5 | shift") == "7")
    #expect(try Desk.value(shift + "5 | shift by: 5") == "10")
    #expect(try Desk.value(shift + "shift(5, 1)") == "6")
    #expect(try Desk.value(shift + "shift(by: 1, s: 2)") == "3")
    #expect(Desk.mistake(shift + "shift()")?.message == "this block needs a value for `s`")
    #expect(Desk.mistake(shift + "shift(1, 2, 3)")?.code.text == "too-many-arguments")
    #expect(Desk.mistake(shift + "shift(1, to: 3)")?.code.text == "unknown-option")
  }

  @Test("a block without parameters takes its one argument as `it`")
  func it() throws {
    #expect(try Desk.value("[1, 2] | map { it * 10 }") == "[10, 20]")
    #expect(try Desk.value("f = { it + 1 }\nf(2)") == "3")
  }

  @Test("a block is a value with its own text")
  func text() throws {
    #expect(try Desk.value("f = { x => x * 2 }\nf") == "{ x => x * 2 }")
    #expect(try Desk.value("f = { x => x * 2 }\n[1, 2] | map f") == "[2, 4]")
  }

  @Test("a block's value is its last statement's, and its names end with it")
  func lastStatement() throws {
    #expect(try Desk.value("f = { x => y = x + 1; y * 2 }\nf(1)") == "4")
    #expect(Desk.mistake("f = { x => y = x; y }\nf(1)\ny")?.code.text == "unknown-name")
  }

  @Test("it reads outer names with the values they had where it was written")
  func remembers() throws {
    #expect(try Desk.value("n = 1\nf = { it + n }\nn = 100\nf(1)") == "2")
    #expect(try Desk.value("n = 1\nf = { x => \"{x}{n}\" }\nn = 2\nf(0)") == "\"01\"")
    #expect(try Desk.value("n = 2\nf = { x => [x] | map { y => y * n + x } }\nf(3)") == "[9]")
  }

  @Test("a name that it does not know is a mistake, even if it is named later")
  func laterName() {
    #expect(Desk.mistake("f = { it + n }\nn = 1\nf(1)")?.code.text == "unknown-name")
  }

  @Test("it never changes an outer name, and the mistake points at it")
  func outerName() {
    let mistake = Desk.mistake("total = 0\n[1, 2, 3] | each { total = total + it }")
    #expect(mistake?.code.text == "outer-name")
    #expect(mistake?.message == "a block cannot change `total`, which was named outside it")
    #expect(mistake?.place.map { $0.source.column(at: $0.range.lower) } == 19)
    #expect(Desk.mistake("n = 0\n[1] | each { n = 5 }")?.code.text == "outer-name")
    #expect(Desk.mistake("n = 0\n[1] | each { for n in 1..2 { n } }")?.code.text == "outer-name")
  }

  @Test("a block it calls is remembered like any other name")
  func remembersCalls() throws {
    #expect(try Desk.value("f = { it + 1 }\ng = { it | f }\nf = { it * 100 }\ng(1)") == "2")
    #expect(try Desk.value("f = { it + 1 }\ng = { f(it) }\nf = { it * 100 }\ng(1)") == "2")
  }

  @Test("the bodies of `for` and `if` share the names around them")
  func shared() throws {
    #expect(try Desk.value("sum = 0\nfor i in 1..4 { sum = sum + i }\nsum") == "10")
    #expect(try Desk.value("for i in [5, 6] { x = i }\n[i, x]") == "[6, 6]")
    #expect(try Desk.value("if true { x = 3 }\nx") == "3")
    #expect(
      try Desk.value("f = { xs => s = 0; for x in xs { s = s + x }; s }\nf([1, 2])") == "3")
  }

  @Test("`for` goes through lists and ranges, and through nothing else")
  func loops() throws {
    #expect(try Desk.value("made = []\nfor i in 3..1 { made = made + [i] }\nmade") == "[]")
    #expect(Desk.mistake("for i in 5 { i }")?.code.text == "types")
  }

  @Test("`if` gives a value and wants true or false")
  func choice() throws {
    #expect(try Desk.value("if 2 > 1 { \"a\" } else { \"b\" }") == "\"a\"")
    #expect(try Desk.value("if false { 1 } else if true { 2 } else { 3 }") == "2")
    #expect(Desk.mistake("if 1 { 2 }")?.code.text == "condition")
    #expect(Desk.mistake("if [] { 2 }")?.code.text == "condition")
  }
}
