/// Reads plain lines from standard input, where there is no terminal: no prompt, no history.
@MainActor
public final class PlainEditor: LineEditor {
  public init() {}

  public func readLine(prompt: String) -> LineEvent {
    Swift.readLine().map(LineEvent.line) ?? .endOfInput
  }

  public func remember(_ entry: String) {}
}
