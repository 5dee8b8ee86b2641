import LofiLanguage
import Testing

struct CompletenessTests {
  private func word(_ text: String) -> String {
    switch Completeness(of: text) {
    case .complete: "complete"
    case .incomplete(let expected): "waits for \(expected)"
    case .invalid: "invalid"
    }
  }

  @Test("a whole statement can be run", arguments: ["1 + 1", "x = [1, 2]", "", "# words", "f 1;"])
  func complete(_ text: String) {
    #expect(word(text) == "complete")
  }

  @Test("an open bracket waits for its partner")
  func brackets() {
    #expect(word("f(1,") == "waits for )")
    #expect(word("x = [1") == "waits for ]")
    #expect(word("for i in 1..3 {") == "waits for }")
    #expect(word("f([1, {") == "waits for }")
  }

  @Test(
    "a trailing operator waits for a value", arguments: ["1 +", "x =", "a and", "f 1,", "xs |"])
  func trailing(_ text: String) {
    #expect(word(text).hasPrefix("waits for"))
  }

  @Test(
    "what more lines cannot mend is wrong already",
    arguments: ["1 )", "x = \"open", "a b c d", "1 < 2 < 3", "4beats"])
  func invalid(_ text: String) {
    #expect(word(text) == "invalid")
  }
}
