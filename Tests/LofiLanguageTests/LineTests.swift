import LofiLanguage
import Testing

/// Where a statement ends and where it goes on.
struct LineTests {
  @Test("a statement ends at the newline or at a semicolon, which hides it")
  func ends() throws {
    #expect(try shape("a = 1\nb = 2; c = 3") == "a = 1 ; b = 2 ; c = 3")
    let statements = try Parser.script(SourceText("a = 1\nb = 2; c = 3")).statements
    #expect(statements.map(\.isHidden) == [false, true, false])
  }

  @Test(
    "it goes on after a pipe, a comma, an operator or an opening bracket",
    arguments: [
      ("xs |\ncount", "xs | <count>"), ("f 1,\n2", "<f 1 2>"), ("x =\n1", "x = 1"),
      ("1 +\n2", "(+ 1 2)"), ("a and\nb", "(and a b)"), ("{ x =>\nx }", "x => {x}"),
      ("f(\n1)", "<f 1>"), ("1 ==\n\n  # a comment\n2", "(== 1 2)"),
    ])
  func goesOn(_ code: String, _ expected: String) throws {
    #expect(try shape(code) == expected)
  }

  @Test("it goes on when the next line starts with a pipe, past blank lines and comments")
  func nextLine() throws {
    #expect(try shape("xs\n\n  # a comment\n  | count\n  | f 1") == "xs | <count> | <f 1>")
  }

  @Test("a newline is a space in ( ), a comma in [ ], an end in { }")
  func brackets() throws {
    #expect(try shape("(1\n+ 2)") == "(+ 1 2)")
    #expect(try shape("[1\n2,\n3\n]") == "[1 2 3]")
    #expect(try shape("{\n1\n2\n}") == "{1 ; 2}")
    #expect(try shape("({ 1\n2 })") == "{1 ; 2}")
    #expect(try shape("[(1\n+ 2)\n3]") == "[(+ 1 2) 3]")
  }

  @Test("a comma before a closing bracket is ignored")
  func lastComma() throws {
    #expect(try shape("[1, 2,]") == "[1 2]")
    #expect(try shape("f(1, 2,)") == "<f 1 2>")
    #expect(try shape("(a: 1,)") == "(a:1)")
  }

  @Test("`else` and `{` stand on the line they continue")
  func sameLine() {
    #expect(readingMistake("if a { 1 }\nelse { 2 }") != nil)
    #expect(readingMistake("if a\n{ 1 }") != nil)
  }

  @Test("prose in column 1 ends a statement, and a bracket open there is a mistake")
  func prose() throws {
    #expect(try shape("x = 1\n# words\ny = 2") == "x = 1 ; y = 2")
    #expect(readingMistake("x = [1,\n# words\n2]")?.code == .unclosed(expected: "]"))
    #expect(readingMistake("x = 1 +\n# words\n2") != nil)
  }

  @Test("prose loses its # and one space")
  func proseWords() throws {
    let script = try Parser.script(SourceText("# one\n#two\n## three\n#  four\n#\n"))
    let prose = script.items.compactMap { item in
      if case .prose(let words, _) = item { words } else { nil }
    }
    #expect(prose == ["one", "two", "# three", " four", ""])
  }

  @Test("options are names with or without a value")
  func options() throws {
    let script = try Parser.script(SourceText("#| skip\n#| expect: error a: b\n"))
    let options = script.items.compactMap { item -> [String?]? in
      if case .option(let name, let value, _) = item { [name, value] } else { nil }
    }
    #expect(options == [["skip", nil], ["expect", "error a: b"]])
  }

  @Test("expected results stand after code or in column 1 below it")
  func expectations() throws {
    let script = try Parser.script(SourceText("1 + 1   #=>  2 \nx = 3\n#=> 3\n"))
    #expect(script.expectations.map(\.text) == ["2", "3"])
    #expect(script.items.count == 2)
  }

  @Test("Windows' line ends are newlines")
  func windows() throws {
    #expect(try shape("a = 1\r\nb = 2\r\n") == "a = 1 ; b = 2")
  }
}
