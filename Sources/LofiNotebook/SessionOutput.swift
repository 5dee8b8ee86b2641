import LofiLanguage
import PlotCore

/// Where a session shows what happens: a terminal, a file, a test.
public protocol SessionOutput: AnyObject {
  /// The room for what is shown.
  var page: Page { get }
  /// A notebook begins.
  func begin(_ notebook: Notebook)
  /// A cell begins: its prose.
  func begin(_ cell: Cell)
  /// A statement is about to run.
  func code(_ text: String)
  /// A value, drawn.
  func result(_ text: String)
  /// What `print` writes.
  func print(_ text: String)
  func notice(_ text: String)
  /// One line that is redrawn; an empty one takes it away.
  func progress(_ line: String)
  func error(_ diagnostic: Diagnostic, cell: String?)
}
