import MelodyModels
import Testing

struct VocabularyTests {
  @Test("sorts, counts and numbers tokens as Python does")
  func sorting() throws {
    let fixture = try TokenFixture()
    let vocabulary = try Vocabulary(fixture.corpus)
    #expect(vocabulary.tokens == fixture.vocabulary)
    #expect(vocabulary.counts == fixture.counts)
    #expect(try vocabulary.encode(fixture.corpus) == fixture.ids)
    #expect(try vocabulary.decode(fixture.ids) == fixture.corpus)
    #expect(abs(vocabulary.entropy - fixture.entropy) < 1e-12)
  }

  @Test("names each unknown token once")
  func unknownTokens() throws {
    let vocabulary = try Vocabulary(["C4", "E4", "C4", "rest"])
    #expect(vocabulary.id(of: "E4") == 1)
    #expect(vocabulary.id(of: "D4") == nil)
    let error = #expect(throws: MelodyError.self) {
      try vocabulary.encode(["D4", "C4", "F4", "D4"])
    }
    #expect(
      error?.description
        == "the tokens `D4`, `F4` are not among the 3 of this vocabulary; "
        + "make the vocabulary from the same songs")
  }

  @Test("refuses ids outside, and a corpus of nothing")
  func refusals() throws {
    let vocabulary = try Vocabulary(["C4"])
    #expect(throws: MelodyError.noSuchID(1, size: 1)) { try vocabulary.decode([0, 1]) }
    #expect(throws: MelodyError.noSuchID(-1, size: 1)) { try vocabulary.token(at: -1) }
    #expect(throws: MelodyError.noTokens) { try Vocabulary([]) }
    #expect(vocabulary.entropy == 0)
  }

  @Test("comes back from its JSON text as it was")
  func json() throws {
    let vocabulary = try Vocabulary(["C4", "a \"b\" / ♭", "C4", "rest"])
    #expect(try Vocabulary(json: vocabulary.json) == vocabulary)
    #expect(
      try Vocabulary(["C4", "C4", "r"]).json == #"{"counts":[2,1],"tokens":["C4","r"]}"#)
  }

  @Test(
    "refuses JSON that is no vocabulary",
    arguments: [
      "", "{}", #"{"counts":[1],"tokens":["C4","D4"]}"#, #"{"counts":[],"tokens":[]}"#,
      #"{"counts":[1,1],"tokens":["D4","C4"]}"#, #"{"counts":[1,1],"tokens":["C4","C4"]}"#,
      #"{"counts":[0],"tokens":["C4"]}"#,
    ])
  func brokenJSON(text: String) {
    #expect(throws: MelodyError.badMetadata(key: "vocabulary")) { try Vocabulary(json: text) }
  }

  @Test("says which tokens stand in only one of two vocabularies")
  func comparison() throws {
    let comparison = VocabularyComparison(
      try Vocabulary(["C4", "D4", "E4"]), try Vocabulary(["D4", "E4", "2.6.9"]))
    #expect(comparison.onlyInFirst == ["C4"])
    #expect(comparison.onlyInSecond == ["2.6.9"])
    #expect(
      comparison.description
        == "2 are the same; only in the first: C4; only in the second: 2.6.9")
    let same = try Vocabulary(["C4"])
    #expect(VocabularyComparison(same, same).isSame)
  }
}
