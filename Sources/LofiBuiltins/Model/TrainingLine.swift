import LofiLanguage
import NeuralCore
import PlotCore

/// The line that training redraws: where it is, how well it does, how long it will take. Where
/// nothing is redrawn, a line for each epoch.
final class TrainingLine {
  private let line: ProgressLine
  /// Of the epoch before this one.
  private var lastLoss: Double?
  /// Of the last two epochs.
  private var validation: (before: Double?, now: Double?)
  /// When this epoch began, in seconds since training did.
  private var epochStart = 0.0

  init(_ host: any Host) { line = ProgressLine(host) }

  func show(_ progress: TrainingProgress) {
    if progress.isEpochEnd { validation = (validation.now, progress.validationLoss) }
    line.draw { page in parts(of: progress, on: page) }
    guard progress.isEpochEnd else { return }
    if !line.host.page.canRedraw { line.host.print(plainText(of: progress)) }
    lastLoss = progress.loss
    epochStart = progress.seconds
  }

  func end() { line.end() }

  private func parts(of progress: TrainingProgress, on page: Page) -> [ProgressLine.Part] {
    let share = Double(progress.step) / Double(max(progress.steps, 1))
    let left = Self.left(progress).stretchText
    let epochLeft = (progress.seconds - epochStart) / share * (1 - share)
    var parts = [
      ProgressLine.Part("epoch \(progress.epoch)/\(progress.epochs)", rank: 0),
      ProgressLine.Part(page.framedBar(share, columns: 11), rank: 4, joint: " "),
      ProgressLine.Part("\(Int(share * 100)) %".padded(to: 4, onLeft: true), rank: 3, joint: " "),
      ProgressLine.Part(
        "loss \(progress.loss.text(digits: 3))\(Self.arrow(progress.loss, lastLoss))",
        rank: 1),
    ]
    if let now = validation.now {
      parts.append(
        ProgressLine.Part(
          "val \(now.text(digits: 3))\(Self.arrow(now, validation.before))", rank: 2))
    }
    return parts + [
      ProgressLine.Part(rate(of: progress), rank: 7),
      ProgressLine.Part(
        "epoch \(epochLeft.stretchText) left · all \(left)", rank: 6, or: ("\(left) left", 5)),
      ProgressLine.Part("^C keeps it", rank: 8),
    ]
  }

  private func plainText(of progress: TrainingProgress) -> String {
    let validation = progress.validationLoss.map { "  val \($0.text(digits: 3))" } ?? ""
    return "epoch \(progress.epoch)/\(progress.epochs)  loss \(progress.loss.text(digits: 3))"
      + "\(validation)  \(rate(of: progress))  \(Self.left(progress).stretchText) left"
  }

  private func rate(of progress: TrainingProgress) -> String {
    "\(progress.windowsPerSecond.text(digits: 0)) windows/s"
  }

  /// Seconds until the last epoch is over.
  private static func left(_ progress: TrainingProgress) -> Double {
    let done = Double(progress.epoch - 1) * Double(progress.steps) + Double(progress.step)
    let all = Double(progress.epochs) * Double(progress.steps)
    return progress.seconds / max(done, 1) * (all - done)
  }

  /// Whether it fell or rose.
  private static func arrow(_ now: Double, _ before: Double?) -> String {
    guard let before, now != before else { return "" }
    return now < before ? " ↓" : " ↑"
  }

  /// What is to be said of a training that is over.
  func conclude(_ history: History?) {
    end()
    guard let history else { return }
    if let text = Self.summary(of: history) {
      line.host.print(line.host.page.paragraph(text).joined(separator: "\n"))
    }
    let epochs = history.epochCount.counting("epoch")
    switch history.ending {
    case .stopped:
      line.host.notice(
        "training stopped after \(epochs); the model is kept as it is, and `resume` goes on from there"
      )
    case .patience:
      line.host.notice(
        "training ended after \(epochs): none since epoch \(history.bestEpoch ?? 1) was better")
    case .diverged(let divergence):
      line.host.notice(
        "\(divergence). The model is as it was after epoch \(history.epochCount); `resume` can go on "
          + "from there")
    case .complete, nil: break
    }
    let rising = zip(history.validationLoss, history.validationLoss.dropFirst()).reversed()
      .prefix { $0 < $1 }.count
    if rising >= 5 {
      line.host.notice("validation loss has risen for \(rising) epochs: it is memorising")
    }
  }

  /// `10 epochs in 0:02 · loss 3.181 → 2.538 · val 3.155 → 3.238, best 3.134 in epoch 7`
  private static func summary(of history: History) -> String? {
    guard let loss = course(history.loss) else { return nil }
    let time = history.seconds.reduce(0, +).stretchText
    var parts = ["\(history.loss.count.counting("epoch")) in \(time)", "loss \(loss)"]
    if let validation = course(history.validationLoss) { parts.append("val \(validation)") }
    let measured = history.validationLoss.isEmpty ? history.loss : history.validationLoss
    if let best = history.bestEpoch, best < measured.count, measured.indices.contains(best - 1) {
      parts[parts.count - 1] += ", best \(measured[best - 1].text(digits: 3)) in epoch \(best)"
    }
    return parts.joined(separator: " · ")
  }

  private static func course(_ values: [Double]) -> String? {
    guard let first = values.first, let last = values.last else { return nil }
    return values.count == 1
      ? first.text(digits: 3) : "\(first.text(digits: 3)) → \(last.text(digits: 3))"
  }
}
