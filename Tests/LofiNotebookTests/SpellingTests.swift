import LofiLanguage
import Testing

struct SpellingTests {
  @Test("a slip in a word finds the word")
  func findsTheWord() {
    #expect(Spelling.nearest(to: "vocabulry", among: ["tokens", "vocabulary"]) == "vocabulary")
    #expect(Spelling.nearest(to: "xyz", among: ["tokens", "vocabulary"]) == nil)
  }
}
