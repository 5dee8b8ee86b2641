import Glibc
import LofiLanguage
import LofiNotebook
import PlotCore

/// Shows a session on the process's output: results on standard output, notices and errors on
/// standard error.
public final class TerminalOutput: SessionOutput {
  private let screen: Screen
  /// Whether a line of progress stands unfinished on the screen.
  private var hasProgress = false

  public init(_ screen: Screen) {
    self.screen = screen
  }

  public var page: Page { screen.page }

  public func begin(_ notebook: Notebook) {
    write(
      "\n" + coloured(screen.isUnicode ? "━━ " : "== ", 2) + coloured(notebook.source.name ?? "", 1)
        + "\n")
  }

  public func begin(_ cell: Cell) {
    let layout = ProseLayout(
      width: page.width, isUnicode: screen.isUnicode, hasColour: screen.hasColour)
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
    write(coloured("note:", 33) + " " + text + "\n", to: .error)
  }

  public func progress(_ line: String) {
    let page = page
    guard page.canRedraw else { return }
    // A full line would take the cursor to the next.
    write(page.narrowed(by: 1).line(line))
    hasProgress = !line.isEmpty
  }

  public func error(_ diagnostic: Diagnostic, cell: String?) {
    let renderer = DiagnosticRenderer(
      width: page.width, isUnicode: screen.isUnicode,
      hasColour: isatty(STDERR_FILENO) == 1 && screen.hasColour)
    write(renderer.text(of: diagnostic, cell: cell) + "\n", to: .error)
  }

  /// Writes over a line of progress, if one stands there.
  private func write(_ text: String, to stream: StandardStream = .output) {
    if hasProgress { StandardStream.output.write("\r\u{1B}[K") }
    hasProgress = false
    stream.write(screen.isUnicode ? text : text.plainASCII)
  }

  private func coloured(_ text: String, _ colour: Int) -> String {
    screen.hasColour ? "\u{1B}[\(colour)m\(text)\u{1B}[0m" : text
  }
}
