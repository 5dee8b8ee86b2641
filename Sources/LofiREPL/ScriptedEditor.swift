import LofiLanguage

/// An editor for tests: gives the events it was made with, then the end of the input.
///
///     let editor = ScriptedEditor([.line("1 + 1"), .interrupted])
@MainActor
public final class ScriptedEditor: LineEditor {
  private var events: ArraySlice<LineEvent>

  /// The prompts shown so far, one for each line asked for.
  public private(set) var prompts: [String] = []

  /// The entries the REPL asked to be kept.
  public private(set) var history: [String] = []

  public init(_ events: [LineEvent]) {
    self.events = events[...]
  }

  public func readLine(
    prompt: String, completions: @escaping @MainActor (_ beforeCursor: String) -> Completions
  ) -> LineEvent {
    prompts.append(prompt)
    return events.popFirst() ?? .endOfInput
  }

  public func remember(_ entry: String) {
    history.append(entry)
  }
}
