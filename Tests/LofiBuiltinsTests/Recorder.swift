import LofiLanguage
import LofiNotebook
import PlotCore

/// Keeps what a session shows.
final class Recorder: SessionOutput {
  let page: Page
  private(set) var shown: [String] = []
  private(set) var notices: [String] = []
  private(set) var errors: [Diagnostic] = []
  /// What stood in the line of progress.
  private(set) var progress: [String] = []

  init(page: Page = Page(width: 80)) { self.page = page }

  func begin(_ notebook: Notebook) {}
  func begin(_ cell: Cell) {}
  func code(_ text: String) {}
  func result(_ text: String) { shown.append(text) }
  func print(_ text: String) { shown.append(text) }
  func notice(_ text: String) { notices.append(text) }
  func progress(_ line: String) { progress.append(line) }
  func error(_ diagnostic: Diagnostic, cell: String?) { errors.append(diagnostic) }
}
