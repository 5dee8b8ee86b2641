import LofiLanguage
import Testing

/// Lines to try are offered only where they would be understood.
struct MendingTests {
  @Test("a repair that stands on a name nobody gave is no line to try")
  func unknownNames() {
    #expect(Desk.mistake("xs = [1]\nxs | cuont")?.attempt == "xs | count")
    #expect(Desk.mistake("[1] | map { cuont(other) }")?.attempt == nil)
  }

  @Test("a repair whose kinds do not fit becomes a question")
  func kinds() {
    let mistake = Desk.mistake("3 | cuont")
    #expect(mistake?.attempt == nil)
    #expect(mistake?.question == "did you mean count?")
  }

  @Test("a repaired statement of several lines is offered as one")
  func severalLines() {
    #expect(Desk.mistake("xs = [1, 2]\n  | cuont")?.attempt == "xs = [1, 2] | count")
    #expect(Desk.mistake("[1] | map {\n  it + onee\n}\n")?.attempt == nil)
    #expect(
      Desk.mistake("one = 1\n[1] | map {\n  it + onee\n}")?.attempt == "[1] | map { it + one }")
  }

  @Test("only the statement with the mistake is offered")
  func oneStatement() {
    #expect(Desk.mistake("a = 1; b = [2] | cuont; c = 3")?.attempt == "b = [2] | count")
  }

  @Test(
    "pitches of other countries are read",
    arguments: [
      ("Cis4", "C#4"), ("Es5", "Eb5"), ("As3", "Ab3"), ("do4", "C4"), ("Sol3", "G3"), ("c4", "C4"),
      ("Fisis2", "F##2"), ("si", "B4"), ("Bb", "Bb4"),
    ])
  func pitches(_ word: String, _ pitch: String) {
    #expect(Desk.mistake("[\(word), C4]")?.attempt == "[\(pitch), C4]")
  }

  @Test("a name that looks a little like a pitch is a name")
  func noPitches() {
    for word in ["a", "ab", "bb", "x4", "beat", "c44"] {
      #expect(Desk.mistake("[\(word)]")?.code.text == "unknown-name", "\(word)")
    }
  }
}
