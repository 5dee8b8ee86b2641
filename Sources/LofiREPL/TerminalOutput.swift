import Glibc
import LofiLanguage
import LofiNotebook

/// Shows a session on the process's output: results on standard output, notices and errors on
/// standard error.
public final class TerminalOutput: SessionOutput {
  private let screen: Screen
  /// Whether a line of progress stands unfinished on the screen.
  private var hasProgress = false

  public init(_ screen: Screen) {
    self.screen = screen
  }

  public var width: Int { screen.width }

  public func begin(_ notebook: Notebook) {
    write(
      "\n" + coloured(screen.isUnicode ? "━━ " : "== ", 2) + coloured(notebook.source.name ?? "", 1)
        + "\n")
  }

  public func begin(_ cell: Cell) {
    let layout = ProseLayout(
      width: screen.width, isUnicode: screen.isUnicode, hasColour: screen.hasColour)
    // Some air before the words; a heading brings its own.
    if let first = cell.prose.first, !first.hasPrefix("#") { write("\n") }
    for line in layout.lines(of: cell.prose) { write(line + "\n") }
  }

  public func code(_ text: String) {
    let bar = screen.isUnicode ? "  › " : "  > "
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      write(coloured(bar + line, 36) + "\n")
    }
  }

  public func result(_ text: String) { write(text + "\n") }

  public func print(_ text: String) { write(text + "\n") }

  public func notice(_ text: String) {
    flush()
    StandardStream.error.write(coloured("note:", 33) + " " + text + "\n")
  }

  public func progress(_ line: String, isDone: Bool) {
    guard screen.isTerminal else {
      if isDone { write(line + "\n") }
      return
    }
    let cut = line.count > screen.width - 1 ? String(line.prefix(screen.width - 1)) : line
    StandardStream.output.write("\r\u{1B}[K" + cut + (isDone ? "\n" : ""))
    hasProgress = !isDone
  }

  public func error(_ diagnostic: Diagnostic, cell: String?) {
    flush()
    let renderer = DiagnosticRenderer(
      width: screen.width, isUnicode: screen.isUnicode,
      hasColour: isatty(STDERR_FILENO) == 1 && screen.hasColour)
    StandardStream.error.write(renderer.text(of: diagnostic, cell: cell) + "\n")
  }

  private func flush() {
    if hasProgress { StandardStream.output.write("\n") }
    hasProgress = false
  }

  private func write(_ text: String) {
    if hasProgress { flush() }
    StandardStream.output.write(screen.isUnicode ? text : Self.ascii(text))
  }

  /// Signs that the plain locale does not have, by ones that it has.
  private static func ascii(_ text: String) -> String {
    let replacements: [Character: String] = [
      "·": "-", "…": "...", "×": "x", "→": "->", "━": "=", "│": "|", "▇": "#", "–": "-", "—": "-",
      "’": "'",
      "├": "+", "└": "+", "─": "-",
    ]
    return String(text.flatMap { replacements[$0] ?? ($0.isASCII ? String($0) : "?") })
  }

  private func coloured(_ text: String, _ colour: Int) -> String {
    screen.hasColour ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}
