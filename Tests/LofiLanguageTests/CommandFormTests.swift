import LofiLanguage
import Testing

/// `f a, k: v`, `f(a, k: v)` and `x | f`, against expressions.
struct CommandFormTests {
  @Test("a name, a space and a value is a command")
  func command() throws {
    #expect(try shape("f 1, 2, k: 3") == "<f 1 2 k:3>")
    #expect(try shape("f \"a\"") == "<f \"a\">")
    #expect(try shape("f C4") == "<f pitch:C4>")
    #expect(try shape("f x") == "<f x>")
    #expect(try shape("f not a") == "<f (not a)>")
    #expect(try shape("f if a { 1 }") == "<f (if a {1})>")
    #expect(try shape("f { it }") == "<f {it}>")
  }

  @Test("a space before ( or [ begins an argument")
  func space() throws {
    #expect(try shape("f (a)+b") == "<f (+ a b)>")
    #expect(try shape("f(a)+b") == "(+ <f a> b)")
    #expect(try shape("f [0]") == "<f [0]>")
    #expect(try shape("f[0]") == "(at f 0)")
    #expect(try shape("song.parts[0]") == "(at (. song parts) 0)")
    #expect(readingMistake("1 + f (a)") != nil)
  }

  @Test("a name before an operator is a value")
  func value() throws {
    #expect(try shape("f") == "f")
    #expect(try shape("f + 1") == "(+ f 1)")
    #expect(try shape("f not in xs") == "(not in f xs)")
    #expect(try shape("f.a") == "(. f a)")
  }

  @Test("a pipe hands its value to commands, and after them stands nothing more")
  func pipe() throws {
    #expect(try shape("a | f | g(1) | h 2, k: x") == "a | <f> | <g 1> | <h 2 k:x>")
    #expect(try shape("(xs | count) + 1") == "(+ xs | <count> 1)")
    #expect(readingMistake("xs | count + 1")?.message == "a `+` cannot stand after a command")
    #expect(readingMistake("xs | 1") != nil)
    #expect(readingMistake("xs | { it }") != nil)
  }

  @Test("a pipe, an argument and parentheses mean the same")
  func oneLaw() throws {
    let piped = try Desk.value("1 | wrap 2, twice: true")
    #expect(piped == "[1, 2, 1, 2]")
    #expect(try Desk.value("wrap 1, 2, twice: true") == piped)
    #expect(try Desk.value("wrap(1, 2, twice: true)") == piped)
    #expect(try Desk.value("1 | wrap(2, twice: true)") == piped)
  }

  @Test("arguments with a label come last")
  func labels() {
    #expect(readingMistake("f a: 1, 2")?.why == "Arguments with a label come last.")
  }

  @Test("inside a list a command is called with parentheses")
  func insideList() throws {
    #expect(try shape("[f(1), f(2)]") == "[<f 1> <f 2>]")
    #expect(readingMistake("[f 1, f 2]")?.why?.contains("f(…)") == true)
  }

  @Test("a field takes no arguments")
  func field() {
    #expect(
      readingMistake("song.tempo(80)")?.message.hasPrefix("a field takes no arguments") == true)
  }

  @Test("several names take the elements of a list")
  func names() throws {
    #expect(try shape("a, b = xs") == "a,b = xs")
    #expect(try shape("x = y | f") == "x = y | <f>")
  }

  @Test("only `help` takes a keyword as a bare word")
  func help() throws {
    #expect(try shape("help for") == "<help for>")
    #expect(try shape("help lstm") == "<help lstm>")
  }
}
