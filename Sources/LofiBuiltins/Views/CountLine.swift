import LofiLanguage
import PlotCore

/// The line that is redrawn while things of one kind are worked on, one after the other.
final class CountLine {
  private let line: ProgressLine
  private let noun: String
  private let wanted: Int
  /// What Ctrl-C does.
  private let stop: String
  private let start = ContinuousClock.now
  private var done = 0

  init(_ host: any Host, _ noun: String, of count: Int, stop: String) {
    line = ProgressLine(host)
    self.noun = noun
    wanted = count
    self.stop = stop
  }

  /// Takes account of one more that is done.
  func count() {
    done += 1
    line.draw { page in
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      let share = Double(done) / Double(max(wanted, 1))
      let left = seconds / Double(done) * Double(wanted - done)
      let rate = (Double(done) / max(seconds, 1e-9)).text(digits: 0)
      return [
        ProgressLine.Part("\(noun) \(done)/\(wanted)", rank: 0),
        ProgressLine.Part(page.framedBar(share, columns: 11), rank: 2, joint: " "),
        ProgressLine.Part("\(Int(share * 100)) %".padded(to: 4, onLeft: true), rank: 1, joint: " "),
        ProgressLine.Part("\(rate) \(noun)s/s", rank: 4),
        ProgressLine.Part("\(left.stretchText) left", rank: 3),
        ProgressLine.Part(stop, rank: 5),
      ]
    }
  }

  func end() { line.end() }
}
