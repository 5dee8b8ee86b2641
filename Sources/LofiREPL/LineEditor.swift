import LofiLanguage

/// What a person at the prompt did.
public enum LineEvent: Equatable, Sendable {
  /// A line was given; a pasted block is one line with newlines in it.
  case line(String)
  /// Ctrl-C: what was typed is to be forgotten.
  case interrupted
  /// Ctrl-D on an empty line, or a file that ended.
  case endOfInput
}

/// Whatever the REPL reads from: a terminal, a pipe, or a test.
@MainActor
public protocol LineEditor: AnyObject {
  /// Read one line, waiting for it behind `prompt`.
  ///
  /// - Parameter completions: how a line can go on at the end of what stands before the cursor.
  func readLine(
    prompt: String, completions: @escaping @MainActor (_ beforeCursor: String) -> Completions
  ) -> LineEvent

  /// Keep `entry`, whole, for the arrow keys and for the next run.
  func remember(_ entry: String)
}
