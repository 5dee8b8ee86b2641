import LofiLanguage
import LofiNotebook
import PlotCore
import Testing

@testable import LofiBuiltins

struct ProgressTests {
  private func run(_ script: String, on page: Page) -> Recorder {
    let output = Recorder(page: page)
    let session = Session(
      commands: AllBuiltins.table, literals: AllBuiltins.literals, output: output)
    #expect(session.run(entry: script) == .fine)
    return output
  }

  @Test("where nothing is redrawn, training says a line an epoch")
  func plain() {
    let output = run(Shown.training, on: Page(width: 80))
    let epochs = output.shown.filter { $0.hasPrefix("epoch ") }
    #expect(epochs.count == 3)
    #expect(epochs[1].hasPrefix("epoch 2/3  loss "))
    #expect(output.progress.allSatisfy { $0.isEmpty })
    #expect(output.shown.contains { $0.hasPrefix("3 epochs in 0:00 · loss ") })
  }

  @Test(
    "at a terminal the line is redrawn, fits, and is gone at the end", arguments: [20, 40, 80, 120])
  func redrawn(width: Int) {
    let long = Shown.training.replacing("epochs: 3", with: "epochs: 4000, keep: \"last\"")
    let output = run(long, on: Page(width: width, canRedraw: true))
    #expect(output.progress.contains { $0.hasPrefix("epoch ") && $0.contains("/4000") })
    #expect(output.progress.allSatisfy { $0.columnCount < width })
    #expect(output.progress.last?.isEmpty == true)
    #expect(!output.shown.contains { $0.hasPrefix("epoch ") })
  }

  @Test("the least important parts give way first")
  func parts() {
    let parts = [
      ProgressLine.Part("epoch 7/200", rank: 0), ProgressLine.Part("▕█▏", rank: 3, joint: " "),
      ProgressLine.Part("loss 3.127 ↓", rank: 1),
      ProgressLine.Part("epoch 0:37 left · all 3 h 24 min", rank: 4, or: ("3 h 24 min left", 2)),
    ]
    func text(_ width: Int) -> String { ProgressLine.text(of: parts, on: Page(width: width)) }
    #expect(text(80) == "epoch 7/200 ▕█▏  loss 3.127 ↓  epoch 0:37 left · all 3 h 24 min")
    #expect(text(60) == "epoch 7/200 ▕█▏  loss 3.127 ↓  3 h 24 min left")
    #expect(text(46) == "epoch 7/200  loss 3.127 ↓  3 h 24 min left")
    #expect(text(30) == "epoch 7/200  loss 3.127 ↓")
    #expect(text(5) == "epoch 7/200")
  }

  @Test(
    "time is said in the unit that suits",
    arguments: [
      (37, "0:37"), (3_599, "59:59"), (12_240, "3 h 24 min"), (190_000, "2 d 4 h"),
      (.infinity, "?"),
    ] as [(Double, String)])
  func times(seconds: Double, expected: String) { #expect(seconds.stretchText == expected) }
}
