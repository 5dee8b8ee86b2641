import LofiLanguage
import Testing

struct SourceTextTests {
  @Test("lines count from 1, columns from 0, a sign beyond ASCII as one")
  func places() {
    let source = SourceText("ab\n♯x = 1\n\nend")
    #expect(source.line(at: 0) == 1)
    #expect(source.line(at: 3) == 2)
    #expect(source.column(at: 4) == 1)
    #expect(source.lineText(at: 5) == "♯x = 1")
    #expect(source.lineText(at: 11) == "end")
    #expect(source.line(at: 100) == 4)
  }

  @Test("a part of a larger file begins further down")
  func firstLine() {
    #expect(SourceText("a\nb", firstLine: 10).line(at: 2) == 11)
  }

  @Test("Windows' line ends and a byte order mark leave no trace")
  func windows() {
    let source = SourceText("\u{FEFF}a\r\nb")
    #expect(source.lineText(at: 0) == "a")
    #expect(source.lineText(at: 2) == "b")
    #expect(source[SourceRange(0, 99)] == "a\nb")
  }
}
