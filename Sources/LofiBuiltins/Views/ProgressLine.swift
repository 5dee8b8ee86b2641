import LofiLanguage
import PlotCore

/// The one line that long work redraws, on a page that can.
final class ProgressLine {
  let host: any Host
  /// Work that is over at once shows no line.
  private var lastDrawn = ContinuousClock.now

  init(_ host: any Host) { self.host = host }

  /// What the line tells; where all is too wide, parts of the highest rank are left out first.
  struct Part {
    let text: String
    let rank: Int
    /// What stands between it and the part before.
    var joint = "  "
  }

  /// Draws the line, ten times a second at the most.
  func draw(_ parts: (Page) -> [Part]) {
    let now = ContinuousClock.now
    guard now - lastDrawn >= .milliseconds(100) else { return }
    let page = host.page
    guard page.canRedraw else { return }
    lastDrawn = now
    host.progress(Self.text(of: parts(page), on: page))
  }

  /// Takes the line away.
  func end() { host.progress("") }

  /// The parts that fit, a column being left for the cursor.
  static func text(of parts: [Part], on page: Page) -> String {
    var parts = parts
    while true {
      let text = parts.enumerated().map {
        ($0.offset == 0 ? "" : $0.element.joint) + $0.element.text
      }
      .joined()
      guard page.readable(text).columnCount >= page.width, parts.count > 1,
        let last = parts.map(\.rank).max()
      else { return text }
      parts.removeAll { $0.rank == last }
    }
  }
}

extension Double {
  /// A stretch of seconds: `0:37`, `3 h 24 min`, `2 d 5 h`.
  var stretchText: String {
    guard isFinite, self < 1e9 else { return "?" }
    let minutes = Int(self / 60)
    switch minutes {
    case ..<60: return clockText
    case ..<(48 * 60): return "\(minutes / 60) h \(minutes % 60) min"
    default: return "\(minutes / 1440) d \(minutes % 1440 / 60) h"
    }
  }
}
