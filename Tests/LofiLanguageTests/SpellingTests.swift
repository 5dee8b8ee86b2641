import LofiLanguage
import Testing

struct SpellingTests {
  private let words = ["tokens", "vocabulary", "count", "map", "notes", "note"]

  @Test(
    "a slip in a word finds the word",
    arguments: [
      ("vocabulry", "vocabulary"), ("tokesn", "tokens"), ("cuont", "count"), ("mpa", "map"),
      ("notez", "notes"), ("note", "note"),
    ])
  func slip(_ word: String, _ expected: String) {
    #expect(Spelling.nearest(to: word, among: words) == expected)
  }

  @Test("another word finds nothing", arguments: ["xyz", "q", "transpose", ""])
  func other(_ word: String) {
    #expect(Spelling.nearest(to: word, among: words) == nil)
  }
}
