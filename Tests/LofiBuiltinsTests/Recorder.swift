import LofiLanguage
import LofiNotebook
import PlotCore

/// Keeps what a session shows.
final class Recorder: SessionOutput {
  let page = Page(width: 80)
  private(set) var shown: [String] = []
  private(set) var notices: [String] = []
  private(set) var errors: [Diagnostic] = []

  func begin(_ notebook: Notebook) {}
  func begin(_ cell: Cell) {}
  func code(_ text: String) {}
  func result(_ text: String) { shown.append(text) }
  func print(_ text: String) { shown.append(text) }
  func notice(_ text: String) { notices.append(text) }
  func progress(_ line: String) {}
  func error(_ diagnostic: Diagnostic, cell: String?) { errors.append(diagnostic) }
}
