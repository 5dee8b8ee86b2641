/// How weights follow their gradients.
public enum Optimizer: String, Hashable, Sendable, CaseIterable {
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
  /// The numbers it remembers for each weight.
  var memoryCount: Int { get }

  /// Moves `values` a little against `gradient`.
  ///
  /// - Parameters:
  ///   - memory: `memoryCount` stretches as long as `values`, zeros at first.
  ///   - step: from 1.
  func update(
    _ values: Floats, _ gradient: Floats, _ memory: [Floats], step: Int, learningRate: Float)
}

/// An optimizer and what it remembers of the weights it moves.
final class OptimizerRun {
  private let rule: any UpdateRule
  private let learningRate: Float
  private let weights: [Weight]
  private let memory: [[Floats]]
  private let arena = Arena()
  private var step = 0

  init(_ optimizer: Optimizer, learningRate: Double, weights: [Weight]) {
    let rule = optimizer.rule
    let arena = arena
    self.rule = rule
    self.learningRate = Float(learningRate)
    self.weights = weights
    memory = weights.map { weight in
      (0..<rule.memoryCount).map { _ in arena.zeros(weight.values.count) }
    }
  }

  /// One step; `gradients` in the order of the weights.
  func update(_ gradients: [Floats], workers: Workers) {
    step += 1
    for (index, weight) in weights.enumerated() {
      let (rule, memory, step, rate) = (rule, memory[index], step, learningRate)
      let values = weight.values
      let gradient = gradients[index]
      workers.forRanges(values.count) { range in
        rule.update(
          values[range], gradient[range], memory.map { $0[range] }, step: step, learningRate: rate)
      }
    }
  }
}
