import LofiLanguage
import PlotCore
import Testing

/// Indices, slices, equality and operators on values that are no numbers.
struct ValueTests {
  @Test(
    "an index counts from 0, and from the end where it is negative",
    arguments: [
      ("xs[0]", "10"), ("xs[-1]", "40"), ("xs[1..2]", "[20, 30]"), ("xs[1..<2]", "[20]"),
      ("xs[1..]", "[20, 30, 40]"), ("xs[-2..]", "[30, 40]"), ("xs[0..-2]", "[10, 20, 30]"),
      ("xs[2..9]", "[30, 40]"), ("xs[9..12]", "[]"), ("xs[3..1]", "[]"), ("xs[-9..1]", "[10, 20]"),
      ("xs[2.0]", "30"), ("\"melody\"[0]", "\"m\""), ("\"melody\"[-2..]", "\"dy\""),
      ("(5..9)[1]", "6"), ("(a: 1, b: 2)[\"b\"]", "2"),
    ])
  func index(_ code: String, _ expected: String) throws {
    #expect(try Desk.value("xs = [10, 20, 30, 40]\n" + code) == expected)
  }

  @Test(
    "a single index outside is a mistake",
    arguments: ["xs[2]", "xs[-3]", "xs[0.5]", "xs[true]", "3[0]", "(a: 1)[\"b\"]", "(a: 1)[0]"])
  func outside(_ code: String) {
    #expect(Desk.mistake("xs = [1, 2]\n" + code)?.code.text == "index")
  }

  @Test("an index outside says how many there are")
  func outsideMessage() {
    let mistake = Desk.mistake("xs = [1, 2]\nxs[2]")
    #expect(mistake?.message == "there is no element 2: the list has 2")
    #expect(mistake?.why == "Counting starts at 0, so the last one is 1, or -1.")
    #expect(mistake?.place?.text == "2")
  }

  @Test(
    "values are equal by what they hold, and values of different types never are",
    arguments: [
      ("1 == 1.0", true), ("[1, [2]] == [1, [2]]", true), ("[1] == [1, 2]", false),
      ("\"a\" == \"a\"", true), ("1 == \"1\"", false), ("(a: 1, b: 2) == (b: 2, a: 1)", true),
      ("1..3 == 1..<4", true), ("[1, 2] == 1..2", false), ("true != false", true),
      ("C4 == C4", true), ("C4 == \"C4\"", false), ("4 in [1, 4]", true), ("4 in 1..3", false),
      ("2.5 in 1..3", false), ("\"lo\" in \"melody\"", true), ("\"ol\" in \"melody\"", false),
      ("\"a\" in (a: 1)", true), ("\"b\" not in (a: 1)", true), ("\"a\" < \"b\"", true),
      ("[1, 2] < [1, 3]", true),
    ])
  func comparison(_ code: String, _ expected: Bool) throws {
    #expect(try Desk.value("x = 1\nx = \(code)\nx") == String(expected))
  }

  @Test(
    "an order between different types is a mistake",
    arguments: ["1 < \"a\"", "true < false", "[1] >= 1", "(a: 1) < (a: 2)", "1 in 2", "1 in \"a\""])
  func noOrder(_ code: String) {
    #expect(Desk.mistake(code)?.code.text == "types")
  }

  @Test("`and` and `or` stop early and want true or false")
  func conditions() throws {
    #expect(try Desk.value("false and nonsense") == "false")
    #expect(try Desk.value("true or nonsense") == "true")
    #expect(try Desk.value("not true or true") == "true")
    #expect(Desk.mistake("true and 1")?.code.text == "condition")
    #expect(Desk.mistake("not 0")?.code.text == "condition")
  }

  @Test("`+` joins texts, lists and records")
  func joins() throws {
    #expect(try Desk.value("\"a\" + \"b\"") == "\"ab\"")
    #expect(try Desk.value("[1] + [2] + (3..4)") == "[1, 2, 3, 4]")
    #expect(try Desk.value("(a: 1, b: 2) + (b: 3, c: 4)") == "(a: 1, b: 3, c: 4)")
  }

  @Test("nothing is converted by itself")
  func nothingConverted() {
    #expect(Desk.mistake("\"a\" + 1")?.why?.contains("\"{x}\"") == true)
    #expect(Desk.mistake("[1] + 2")?.why?.contains("xs + [x]") == true)
    #expect(Desk.mistake("C4 + 7")?.why?.contains("transpose 7") == true)
    #expect(Desk.mistake("[1] * 2")?.code.text == "types")
    #expect(Desk.mistake("-\"a\"")?.code.text == "types")
  }

  @Test("values show in their short form, which reads as lofi")
  func shortForms() throws {
    #expect(try Desk.value("[1, \"a\", true, C4, 1/2]") == "[1, \"a\", true, C4, 1/2]")
    #expect(try Desk.value("(a: 1, b: \"x\")") == "(a: 1, b: \"x\")")
    #expect(try Desk.value("1..<4") == "1..3")
    #expect(try Desk.value("4..1") == "4..<4")
    #expect(try Desk.value("[]") == "[]")
  }

  @Test("a long list is cut in its summary, and the cut announced")
  func summary() {
    let list = Value.list((1...100).map { .whole($0) })
    let summary = list.summary(on: Page(width: 40))
    #expect(summary.count <= 40)
    #expect(summary.hasPrefix("[1, 2, 3, "))
    #expect(summary.hasSuffix(" more]"))
  }
}
