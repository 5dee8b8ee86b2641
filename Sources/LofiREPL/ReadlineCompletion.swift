import CReadline
import Glibc
import LofiLanguage

/// What the Tab key does: hands the line up to the cursor on, and the answer to Readline.
@MainActor
enum ReadlineCompletion {
  /// Answers what can follow.
  static var source: @MainActor (_ beforeCursor: String) -> Completions = { _ in Completions() }
  /// The last answer, from the moment Readline asks where the word begins.
  private static var answer = Completions()

  private nonisolated(unsafe) static let endsOfTexts = strdup("\"")
  private nonisolated(unsafe) static let endsOfWords = strdup(" \t\n\"|.,:;=()[]{}<>+-*/%^!?")

  static func install() {
    lofi_readline_complete(
      { ReadlineCompletion.ask() },
      { _, start, end in
        nonisolated(unsafe) var matches: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        MainActor.assumeIsolated { matches = ReadlineCompletion.matches(from: start, to: end) }
        return matches
      },
      { _, _, _ in MainActor.assumeIsolated { ReadlineCompletion.show() } })
  }

  /// Find the answer, and say what bounds the word at the cursor.
  private nonisolated static func ask() -> UnsafeMutablePointer<CChar>? {
    MainActor.assumeIsolated {
      let copy = rl_copy_text(0, lofi_readline_cursor())
      answer = source(copy.map { String(cString: $0) } ?? "")
      free(copy)
      return answer.isInText
    } ? endsOfTexts : endsOfWords
  }

  /// The candidates as Readline wants them: what they have in common, then each; Readline frees them.
  ///
  /// - Parameters: where the word begins and ends as Readline sees it, in bytes; for a word other than
  ///   the one that was asked about there are no candidates.
  private static func matches(from start: Int32, to end: Int32)
    -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
  {
    // At the start of the line Readline knows where the word begins, and does not ask.
    if end == 0 { _ = ask() }
    let all = answer.all
    let isSingle = all.count == 1
    lofi_readline_found(isSingle ? Int32(all[0].ending.utf8.first ?? 0) : 0)
    guard let first = all.first, Int(end - start) == answer.word.utf8.count else { return nil }
    let texts = isSingle ? [first.text] : [common(all.map(\.text))] + all.map(\.text)
    let size = MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
    // Readline frees it as C does; the last entry stays empty.
    let array = calloc(texts.count + 1, size)?.assumingMemoryBound(
      to: UnsafeMutablePointer<CChar>?.self)
    for (index, text) in texts.enumerated() { array?[index] = strdup(text) }
    return array
  }

  /// The beginning that all of `texts` share; what was typed where they share less.
  private static func common(_ texts: [String]) -> String {
    let shared = texts.dropFirst().reduce(texts[0]) { $0.commonPrefix(with: $1) }
    return shared.utf8.count < answer.word.utf8.count ? answer.word : shared
  }

  /// Draw the candidates below the line, and the line again below them.
  private static func show() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    rl_get_screen_size(&rows, &columns)
    let list = CompletionList(
      width: max(20, Int(columns)), height: max(4, Int(rows)), isUnicode: Prompt.localeIsUTF8)
    rl_crlf()
    fflush(nil)
    for line in list.lines(of: answer.all) { StandardStream.output.write(line + "\n") }
    rl_forced_update_display()
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
