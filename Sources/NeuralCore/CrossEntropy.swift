import Glibc

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
  /// The share of windows whose likeliest class is the target.
  var accuracy: Double { Double(correctCount) / Double(count) }

  /// Takes account of a batch.
  ///
  /// - Parameters:
  ///   - logits: [B, V], what softmax would read.
  ///   - gradient: [B, V], filled with that of the batch's mean loss, if anyone needs it.
  mutating func add(_ logits: Floats, _ targets: [Int32], gradient: Floats? = nil) {
    let classes = logits.count / targets.count
    for (window, target) in targets.enumerated() {
      let row = logits.part(window, of: classes)
      var peak = row[0]
      var likeliest = 0
      for index in 1..<max(classes, 1) where row[index] > peak {
        peak = row[index]
        likeliest = index
      }
      var total = 0.0
      for index in 0..<classes { total += Double(expf(row[index] - peak)) }
      sum += log(total) + Double(peak) - Double(row[Int(target)])
      if likeliest == Int(target) { correctCount += 1 }
      guard let gradient = gradient?.part(window, of: classes) else { continue }
      let share = 1 / (Float(total) * Float(targets.count))
      for index in 0..<classes { gradient[index] = expf(row[index] - peak) * share }
      gradient[Int(target)] -= 1 / Float(targets.count)
    }
    count += targets.count
  }
}
