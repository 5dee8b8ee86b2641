import LofiLanguage
import NeuralCore

/// The line that training redraws: where it is, how well it does, how long it will take.
final class TrainingLine {
  private let host: any Host
  private var lastDrawn = ContinuousClock.now - .seconds(1)

  init(_ host: any Host) { self.host = host }

  func show(_ progress: TrainingProgress) {
    let now = ContinuousClock.now
    guard progress.isEpochEnd || now - lastDrawn > .milliseconds(100) else { return }
    lastDrawn = now
    let validation = progress.validationLoss.map { "  val \(Number.text(of: $0, digits: 3))" } ?? ""
    let done = Double((progress.epoch - 1) * progress.steps + progress.step)
    let all = Double(progress.epochs * progress.steps)
    let left = progress.seconds / max(done, 1) * (all - done)
    host.progress(
      "epoch \(progress.epoch)/\(progress.epochs) \(bar(progress))  "
        + "loss \(Number.text(of: progress.loss, digits: 3))\(validation)  "
        + "\(Number.text(of: progress.windowsPerSecond, digits: 0)) windows/s  "
        + "\(left.clockText) left", isDone: progress.isEpochEnd)
  }

  /// What the learner should know of a training that is over.
  func conclude(_ history: History?) {
    guard let history else { return }
    switch history.ending {
    case .stopped:
      host.notice(
        "training stopped after \(history.epochCount) epochs; the model is kept as it is, and "
          + "`resume` goes on from there")
    case .patience:
      host.notice(
        "training ended after \(history.epochCount) epochs: none since epoch "
          + "\(history.bestEpoch ?? 1) was better")
    case .diverged(let divergence):
      host.notice(
        "\(divergence). The model is as it was after epoch \(history.epochCount); `resume` can go on "
          + "from there")
    case .complete, nil: break
    }
    let rising = zip(history.validationLoss, history.validationLoss.dropFirst()).reversed()
      .prefix { $0 < $1 }.count
    if rising >= 5 {
      host.notice("validation loss has risen for \(rising) epochs: it is memorising")
    }
  }

  private func bar(_ progress: TrainingProgress) -> String {
    let filled = progress.step * 10 / max(1, progress.steps)
    return "▕" + String(repeating: "█", count: filled) + String(repeating: " ", count: 10 - filled)
      + "▏"
  }
}
