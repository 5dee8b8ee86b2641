import LofiLanguage
import PlotCore

/// The line that says how much of a work is done; Ctrl-C ends the work.
struct ShareLine {
  private let host: any Host
  private let what: String
  private let line: ProgressLine

  init(_ host: any Host, _ what: String) {
    self.host = host
    self.what = what
    line = ProgressLine(host)
  }

  /// - Parameter share: 0 to 1.
  /// - Throws: where Ctrl-C was pressed.
  func draw(_ share: Double) throws {
    try host.checkInterruption()
    line.draw { page in
      [
        ProgressLine.Part(what, rank: 0),
        ProgressLine.Part(page.framedBar(share, columns: 11), rank: 2, joint: " "),
        ProgressLine.Part(
          "\(Int(share * 100)) %".padded(to: 4, onLeft: true), rank: 1, joint: " "),
      ]
    }
  }

  func end() { line.end() }
}
