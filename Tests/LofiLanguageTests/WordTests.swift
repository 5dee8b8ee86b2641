import LofiLanguage
import Testing

/// Names, pitches, chords and other words.
struct WordTests {
  @Test(
    "a capital letter with an octave is a pitch",
    arguments: [
      "C4", "F#3", "F##3", "Bb5", "Bbb5", "C-1", "G9", "A♯0", "E♭2",
    ])
  func pitch(_ code: String) throws {
    #expect(try shape(code) == "pitch:\(code)")
  }

  @Test("pitches joined by dots are a chord")
  func chord() throws {
    #expect(try shape("C4.E4.G4") == "chord:C4+E4+G4")
    #expect(try shape("Bb3.F#4") == "chord:Bb3+F#4")
  }

  @Test("a dot and a small letter after a pitch or chord is a field")
  func field() throws {
    #expect(try shape("C4.midi") == "(. pitch:C4 midi)")
    #expect(try shape("C4.E4.root") == "(. chord:C4+E4 root)")
  }

  @Test(
    "any other word with a capital is kept until it is reached",
    arguments: ["H4", "True", "C", "C10", "C44", "C4x", "C4#", "Cb#4", "camelCase"])
  func capitalWord(_ code: String) throws {
    #expect(try shape(code) == "word:\(code)")
    #expect(Desk.mistake(code)?.code.text == "bad-pitch")
  }

  @Test("a bad pitch that is never reached is no mistake")
  func unreached() throws {
    #expect(try Desk.value("if false { H4 } else { 1 }") == "1")
  }

  @Test("a German H is explained with the B it is")
  func germanH() {
    let mistake = Desk.mistake("[H4, A4]")
    #expect(mistake?.message == "`H4` is not a pitch")
    #expect(mistake?.question == "did you mean B4?")
    #expect(mistake?.topic == "pitch")
    #expect(mistake?.place?.range == SourceRange(1, 3))
  }

  @Test("a sharp in a pitch is no comment, and a # after a space is one")
  func sharpsAndComments() throws {
    #expect(try shape("C#4 # a comment") == "pitch:C#4")
    #expect(try shape("x = 1\n  # a comment of its own\ny = 2") == "x = 1 ; y = 2")
    #expect(readingMistake("x#4")?.code.text == "syntax")
  }

  @Test("the nine keywords are no names")
  func keywords() {
    for word in ["if", "else", "for", "in", "and", "or", "not", "true", "false"] {
      #expect(readingMistake("\(word) = 1") != nil, "\(word)")
    }
  }

  @Test("a pasted minus is a minus, a no-break space a space")
  func pastedSigns() throws {
    #expect(try shape("3 − 2") == "(- 3 2)")
    #expect(try shape("−2") == "(- 2)")
    #expect(try shape("f\u{A0}2") == "<f 2>")
  }

  @Test("a name does not begin with a line below")
  func underscore() {
    #expect(readingMistake("_x = 1")?.why == "A name starts with a small letter.")
  }

  @Test("signs from other languages are answered with the lofi way")
  func foreignSigns() {
    #expect(readingMistake("'text'")?.why == "A text stands between double quotes: \"like this\".")
    #expect(readingMistake("a && b")?.why == "Write a and b.")
    #expect(readingMistake("!a")?.why == "Write not x, or a != b.")
  }
}
