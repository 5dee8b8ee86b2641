import LofiLanguage
import PlotCore

/// The one line that long work redraws, on a page that can.
final class ProgressLine {
  let host: any Host
  /// Work that is over at once shows no line.
  private var lastDrawn = ContinuousClock.now

  init(_ host: any Host) { self.host = host }

  /// What the line tells. Where all is too wide, what has the highest rank gives way first.
  struct Part {
    /// From the longest to the shortest.
    var forms: [(text: String, rank: Int)]
    /// What stands between it and the part before.
    let joint: String

    init(
      _ text: String, rank: Int, or shorter: (text: String, rank: Int)? = nil, joint: String = "  "
    ) {
      forms = [(text, rank)] + (shorter.map { [$0] } ?? [])
      self.joint = joint
    }
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
      let text = parts.enumerated().map { place, part in
        (place == 0 ? "" : part.joint) + (part.forms.first?.text ?? "")
      }.joined()
      let ranks = parts.compactMap(\.forms.first?.rank)
      guard page.readable(text).columnCount >= page.width, parts.count > 1, let last = ranks.max()
      else { return text }
      for place in parts.indices where parts[place].forms.first?.rank == last {
        parts[place].forms.removeFirst()
      }
      parts.removeAll(where: \.forms.isEmpty)
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
