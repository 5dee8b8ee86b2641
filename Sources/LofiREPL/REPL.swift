/// Reads entries, hands each to the session, and goes on until the user leaves.
///
///     REPL(editor: ReadlineEditor.shared, session: session).run()
///
/// An entry is one statement, over as many lines as its brackets need. A pasted block is one entry.
@MainActor
public struct REPL {
  private let editor: any LineEditor
  private let session: any REPLSession
  private let prompt: Prompt

  public init(editor: any LineEditor, session: any REPLSession, prompt: Prompt = Prompt()) {
    self.editor = editor
    self.session = session
    self.prompt = prompt
  }

  /// Return when the input ends or the session has quit.
  public func run() {
    var number = 1
    var lines: [String] = []
    while !session.shouldQuit {
      let isFirst = lines.isEmpty
      let event = editor.readLine(
        prompt: isFirst ? prompt.first(number) : prompt.continuation(number)
      ) { [session, lines] in session.completions(of: (lines + [$0]).joined(separator: "\n")) }
      switch event {
      case .line(let line):
        lines.append(line)
        if session.completeness(of: lines.joined(separator: "\n")) == .incomplete { continue }
      case .interrupted:
        session.wasInterrupted()
        lines = []
        continue
      case .endOfInput:
        // An entry that was cut short runs as it is: the session says what is missing.
        if isFirst { return }
      }
      if run(lines) { number += 1 }
      lines = []
    }
  }

  /// Run an entry, and say whether there was one: blank lines are none.
  private func run(_ lines: [String]) -> Bool {
    let entry = lines.joined(separator: "\n").trimmingNewlines()
    guard !entry.allSatisfy(\.isWhitespace) else { return false }
    editor.remember(entry)
    Interrupts.whileWorking { session.run(entry: entry) }
    return true
  }
}

extension String {
  /// The text without the newlines around it, which a paste often brings along.
  fileprivate func trimmingNewlines() -> String {
    let body = drop(while: \.isNewline)
    guard let last = body.lastIndex(where: { !$0.isNewline }) else { return "" }
    return String(body[...last])
  }
}
