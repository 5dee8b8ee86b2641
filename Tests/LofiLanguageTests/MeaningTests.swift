import LofiLanguage
import Testing

/// Names, commands and `it`.
struct MeaningTests {
  @Test("a name given something is a command, a name alone is a value")
  func commandOrValue() throws {
    #expect(try Desk.value("count = [1, 2] | count\ncount") == "2")
    #expect(try Desk.value("count = 7\n[1, 2] | count") == "2")
    #expect(try Desk.value("answer") == "42")
    #expect(try Desk.value("answer()") == "42")
    #expect(try Desk.value("answer = 1\nanswer") == "1")
  }

  @Test("a lone command that needs input says what to pipe in")
  func missingInput() {
    let mistake = Desk.mistake("count")
    #expect(mistake?.code.text == "missing-input")
    #expect(mistake?.message == "`count` needs something to work on: a list")
    #expect(Desk.mistake("1 + count")?.code.text == "missing-input")
  }

  @Test("a field is the value's own, or a noun that needs no more")
  func fields() throws {
    #expect(try Desk.value("C4.spelling") == "\"C4\"")
    #expect(try Desk.value("C4.letter") == "\"C4\"")
    #expect(try Desk.value("(count: 9).count") == "9")
    #expect(try Desk.value("[1, 2].count") == "2")
    #expect(Desk.mistake("[1].map")?.code.text == "unknown-field")
    #expect(Desk.mistake("C4.speling")?.attempt == "C4.spelling")
  }

  @Test("`it` is the value of the last statement that had one")
  func it() throws {
    #expect(try Desk.value("1 + 1\nit * 10") == "20")
    #expect(try Desk.value("x = 5\nfor i in 1..3 { i }\nit") == "5")
    #expect(try Desk.value("3\n[7] | map { it + 1 }\nit") == "[8]")
    #expect(Desk.mistake("it")?.code.text == "unknown-name")
  }

  @Test("a name that is not known is answered with the nearest one")
  func unknownName() {
    let mistake = Desk.mistake("tokens = 1\ntokenz + 1")
    #expect(mistake?.code.text == "unknown-name")
    #expect(mistake?.attempt == "tokens + 1")
    #expect(Desk.mistake("xs = [1] | cuont")?.attempt == "xs = [1] | count")
    #expect(Desk.mistake("[1] | len")?.attempt == "[1] | count")
    #expect(Desk.mistake("1 | len")?.question == "In lofi the word is `count`.")
  }

  @Test("`it`, `session` and the five durations cannot be bound again")
  func reserved() {
    for name in ["it", "session", "whole", "half", "quarter", "eighth", "sixteenth"] {
      #expect(Desk.mistake("\(name) = 1")?.code.text == "reserved-name", "\(name)")
    }
    #expect(Desk.mistake("for it in 1..2 { 1 }")?.code.text == "reserved-name")
  }

  @Test("no block takes a command's name")
  func blockNamedAsCommand() {
    #expect(Desk.mistake("count = { it }")?.code.text == "reserved-name")
  }

  @Test("several names want a list of exactly that many")
  func severalNames() throws {
    #expect(try Desk.value("a, b = [1, 2]\n[b, a]") == "[2, 1]")
    #expect(Desk.mistake("a, b = [1, 2, 3]")?.message == "2 names want a list of 2, but it has 3")
    #expect(Desk.mistake("a, b = 1")?.code.text == "types")
  }

  @Test("nothing is no value")
  func nothing() throws {
    #expect(try Desk.value("for i in 1..2 { i }") == nil)
    #expect(Desk.mistake("x = if false { 1 }")?.code.text == "nothing")
    #expect(Desk.mistake("f = {}\nx = f()")?.code.text == "nothing")
    #expect(Desk.mistake("[1] | map {}")?.code.text == "nothing")
  }

  @Test("values never change: a new name shares nothing with the old one")
  func immutable() throws {
    #expect(try Desk.value("a = [1]\nb = a\na = a + [2]\nb") == "[1]")
  }

  @Test("a list that grows in place changes nothing but its own name")
  func growing() throws {
    #expect(try Desk.value("a = [1]\nb = a\nfor i in 2..9 { a = a + [i] }\nb") == "[1]")
    #expect(try Desk.value("a = [1]\nf = { a }\na = a + [2]\nf()") == "[1]")
    #expect(try Desk.value("a = [1]\nfor x in a { a = a + [x] }\na") == "[1, 1]")
    #expect(try Desk.value("a = [1]\na = a + a\na") == "[1, 1]")
    #expect(try Desk.value("a = [[1] + [2]]\na = a + [a]\na") == "[[1, 2], [[1, 2]]]")
    #expect(Desk.mistake("a = [1]\na = a + 2")?.attempt == "a = a + [2]")
  }

  @Test("many names are all found again")
  func manyNames() throws {
    let names = (0..<40).map { "n\($0)" }
    let code = names.map { "\($0) = 1" }.joined(separator: "\n")
    let sum = names.joined(separator: " + ")
    #expect(try Desk.value("\(code)\nn7 = 3\n\(sum)") == "42")
    #expect(try Desk.value("f = {\n\(code)\nn39 = 3\n\(sum) }\nf()") == "42")
  }

  @Test("a command says which input it expects and which options it has")
  func wrongArguments() {
    #expect(Desk.mistake("1 | count")?.message == "`count` expects a list, but received a number")
    let option = Desk.mistake("wrap 1, twise: true")
    #expect(option?.message == "`wrap` has no option `twise`")
    #expect(option?.why == "`wrap` knows: rest, twice" || option?.why == "`wrap` knows: twice")
    #expect(option?.attempt == "wrap 1, twice: true")
    #expect(Desk.mistake("wrap 1, twice: 3")?.code.text == "wrong-input")
    #expect(Desk.mistake("count([1], [2])")?.code.text == "too-many-arguments")
    #expect(Desk.mistake("[1] | map")?.code.text == "missing-argument")
    #expect(Desk.mistake("x = 3\nx 4")?.message == "`x` is a number, not a command")
  }

  @Test("a range at the edge of 64 bits is an error, not a crash")
  func rangeAtTheEdge() throws {
    #expect(Desk.mistake("9223372036854775806..9223372036854775807 | count") != nil)
    #expect(try Desk.value("9223372036854775805..9223372036854775806 | count") == "2")
  }

  @Test("stopping is no mistake")
  func interruption() throws {
    let desk = Desk()
    desk.isInterrupted = true
    let source = SourceText("1 + 1")
    let statement = try #require(try Parser.script(source).statements.first)
    #expect(throws: Interruption.stopped) {
      try Interpreter(host: desk).run(statement, of: source)
    }
  }
}
