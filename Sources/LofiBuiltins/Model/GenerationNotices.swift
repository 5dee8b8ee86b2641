import LofiLanguage
import MelodyModels

/// What the learner should know of what a model wrote.
enum GenerationNotices {
  /// Runs shorter than this happen by themselves.
  static let shortestCopy = 16

  static func report(_ ids: [Int], from generator: Generator, to host: any Host) throws {
    guard let material = generator.material else { return }
    if let collapse = Collapse(in: ids) {
      host.notice(
        "\(try collapse.summary(in: material.vocabulary)): the model has collapsed. "
          + "More epochs, or temperature: 1.1")
    }
    if let copied = CopiedRun(of: ids, in: material.songs), copied.count >= shortestCopy {
      host.notice(
        "tokens \(copied.range.lowerBound + 1) to \(copied.range.upperBound) are copied from "
          + (copied.song.isEmpty ? "the songs" : copied.song)
      )
    }
  }
}
