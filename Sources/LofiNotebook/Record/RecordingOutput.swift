import LofiLanguage
import PlotCore

/// Hands all that a session shows on to another output, and keeps it for the record.
final class RecordingOutput: SessionOutput {
  private let output: any SessionOutput
  private var shown: [SessionRecord.Shown] = []
  private var lineCount = 0

  /// Lines kept of what one statement shows: a loop may print without end.
  static let mostLines = 200

  init(_ output: any SessionOutput) { self.output = output }

  /// What was shown since last asked.
  func take() -> [SessionRecord.Shown] {
    defer { (shown, lineCount) = ([], 0) }
    return shown
  }

  var page: Page { output.page }

  func begin(_ notebook: Notebook) { output.begin(notebook) }
  func begin(_ cell: Cell) { output.begin(cell) }
  func code(_ text: String) { output.code(text) }

  func result(_ text: String) {
    keep(.result(text), text)
    output.result(text)
  }

  func print(_ text: String) {
    keep(.printed(text), text)
    output.print(text)
  }

  func notice(_ text: String) {
    keep(.notice(text), text)
    output.notice(text)
  }

  func progress(_ line: String) { output.progress(line) }
  func error(_ diagnostic: Diagnostic, cell: String?) { output.error(diagnostic, cell: cell) }

  private func keep(_ item: SessionRecord.Shown, _ text: String) {
    guard lineCount <= Self.mostLines else { return }
    lineCount += text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    shown.append(lineCount <= Self.mostLines ? item : .printed("… more is left out"))
  }
}
