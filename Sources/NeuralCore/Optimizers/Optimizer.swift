/// How weights follow their gradients.
public enum Optimizer: String, Hashable, Sendable, Codable, CaseIterable {
  case rmsprop, adam

  var rule: any UpdateRule {
    switch self {
    case .rmsprop: RMSprop()
    case .adam: Adam()
    }
  }
}

/// The arithmetic of an optimizer.
protocol UpdateRule: Sendable {
  /// What it remembers of each weight: a number for each of the weight's.
  var memoryNames: [String] { get }

  /// Moves `values` a little against `gradient`.
  ///
  /// - Parameters:
  ///   - memory: a stretch as long as `values` for each of the names, zeros at first.
  ///   - step: from 1.
  func update(
    _ values: Floats, _ gradient: Floats, _ memory: [Floats], step: Int, learningRate: Float)
}

/// An optimizer and what it remembers of the weights it moves.
final class OptimizerRun {
  /// For each weight, what the rule remembers of it.
  let memory: [[Weight]]

  private let rule: any UpdateRule
  private let clipNorm: Float?
  private let weights: [Weight]

  /// - Parameter memory: that of a training that goes on, which is left as it is; empty at first.
  init(
    _ optimizer: Optimizer, clipNorm: Double? = nil, weights: [Weight], memory: [[Weight]] = []
  ) {
    let rule = optimizer.rule
    self.rule = rule
    self.clipNorm = clipNorm.map { Float($0) }
    self.weights = weights
    self.memory =
      memory.isEmpty
      ? weights.map { weight in
        rule.memoryNames.map { Weight($0, weight.sizes, count: weight.values.count) }
      } : memory.map { $0.map { $0.copy() } }
  }

  /// One step; `gradients` in the order of the weights, which may come out shorter.
  ///
  /// - Parameter step: from 1.
  func update(_ gradients: [Floats], step: Int, learningRate: Double, workers: Workers) {
    for (index, weight) in weights.enumerated() {
      let (rule, rate) = (rule, Float(learningRate))
      let memory = memory[index].map(\.values)
      let values = weight.values
      let gradient = gradients[index]
      if let clipNorm { gradient.clip(norm: clipNorm) }
      workers.forRanges(values.count) { range in
        rule.update(
          values[range], gradient[range], memory.map { $0[range] }, step: step, learningRate: rate)
      }
    }
  }
}
