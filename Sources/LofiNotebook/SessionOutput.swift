import LofiLanguage

/// Where a session shows what happens: a terminal, a file, a test.
public protocol SessionOutput: AnyObject {
  /// Columns that may be written.
  var width: Int { get }
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
  /// One line that is redrawn; `isDone` leaves it standing.
  func progress(_ line: String, isDone: Bool)
  func error(_ diagnostic: Diagnostic, cell: String?)
}
