import Glibc
import TensorCore

/// How surprised a model is by what came: −log of the share it gave to the target.
///
/// It is computed from what softmax would read, so that a share too small for a float does no harm.
///
/// - Unit: nats.
struct CrossEntropy {
  private(set) var sum = 0.0
  private(set) var correctCount = 0
  private(set) var count = 0

  var loss: Double { sum / Double(count) }
  /// The share of answers whose likeliest class is the target.
  var accuracy: Double { Double(correctCount) / Double(count) }

  /// Takes account of answers, and turns them into the gradient of their losses' sum, times `share`.
  ///
  /// - Parameters:
  ///   - logits: [N, V], what softmax would read.
  ///   - targets: [N].
  mutating func add(turning logits: Floats, _ targets: [Int32], share: Float = 1) {
    let classes = logits.count / max(targets.count, 1)
    for (answer, target) in targets.enumerated() {
      let row = logits.part(answer, of: classes)
      let target = Int(target)
      let said = row[target]
      let isLikeliest =
        !row.buffer[..<target].contains { $0 >= said }
        && !row.buffer[target...].contains { $0 > said }
      let (peak, total) = Kernels.exponentials(row.buffer)
      sum += log(Double(total)) + Double(peak) - Double(said)
      if isLikeliest { correctCount += 1 }
      row.multiply(by: share / total)
      row[target] -= share
    }
    count += targets.count
  }

  /// Takes account of what another has taken account of.
  mutating func add(_ other: CrossEntropy) {
    sum += other.sum
    correctCount += other.correctCount
    count += other.count
  }
}
