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
  func readLine(prompt: String) -> LineEvent

  /// Keep `entry`, whole, for the arrow keys and for the next run.
  func remember(_ entry: String)
}
