import LofiLanguage
import Testing

@testable import LofiREPL

struct CompletionListTests {
  private func lines(_ all: [Completion], width: Int = 40, height: Int = 10) -> [String] {
    CompletionList(width: width, height: height, isUnicode: true).lines(of: all)
  }

  @Test("a few candidates have a line each, with a word about them, cut to the screen")
  func rows() {
    #expect(
      lines([
        Completion("epochs:", note: "10", explanation: "Rounds."),
        Completion(
          "batch_size:", note: "64", explanation: "Windows between two changes of weights."),
        Completion("song", note: "score"),
      ]) == [
        "epochs: 10       Rounds.", "batch_size: 64   Windows between two c…", "song  score",
      ])
  }

  @Test("many candidates stand in columns, in their order from top to bottom")
  func columns() {
    let all = (1...12).map { Completion("name\($0)") }
    #expect(
      lines(all, width: 24)
        == [
          "name1   name5   name9", "name2   name6   name10", "name3   name7   name11",
          "name4   name8   name12",
        ])
  }

  @Test("more candidates than a screen holds are counted")
  func cut() {
    let all = (1...40).map { Completion("name\($0)") }
    let shown = lines(all, width: 20, height: 6)
    #expect(shown.count == 4)
    #expect(shown.last == "… 34 more")
  }
}
