import TensorCore

/// Gives every feature the mean β and the deviation γ, both learnt.
///
///     y = γ⊙(x − μ)/√(σ² + ε) + β
///
/// In training μ and σ² are the batch's, at work the moving averages of those, which are kept but
/// not trained.
///
/// - Source: Ioffe and Szegedy, "Batch normalization", ICML 2015; momentum and ε as in Keras.
struct BatchNorm: Layer {
  let name = "batch_norm"
  let output: Extent
  var weights: [Weight]  // γ, β, moving μ, moving σ²; each [F]
  let mixesWindows = true

  static let momentum: Float = 0.99
  static let epsilon: Float = 1e-3

  private var gamma: Floats { weights[0].values }
  private var beta: Floats { weights[1].values }

  func forward(_ block: Block) {
    normalize(block, mean: weights[2].values, variance: weights[3].values)
  }

  func train(_ block: Block, _ context: TrainingContext) -> Tape {
    let width = gamma.count
    let mean = block.arena.floats(width)
    let variance = block.arena.floats(width)
    measure(block.input, mean, variance, block.arena)
    normalize(block, mean: mean, variance: variance)

    let moved = [(2, mean), (3, variance)].map { index, now in
      let average = block.arena.floats(width)
      for feature in 0..<width {
        let before = weights[index].values[feature]
        average[feature] = before * Self.momentum + now[feature] * (1 - Self.momentum)
      }
      return (weight: index, values: average)
    }
    return Tape(
      backward: { backward($0, block.input, mean, variance, block.arena) }, moved: moved)
  }

  private func normalize(_ block: Block, mean: Floats, variance: Floats) {
    let width = gamma.count
    let mark = block.arena.mark
    let scale = block.arena.floats(width)
    let shift = block.arena.floats(width)
    for feature in 0..<width {
      scale[feature] = gamma[feature] / (variance[feature] + Self.epsilon).squareRoot()
      shift[feature] = beta[feature] - mean[feature] * scale[feature]
    }
    for position in 0..<block.input.count / width {
      let x = block.input.part(position, of: width)
      let y = block.output.part(position, of: width)
      for feature in 0..<width { y[feature] = x[feature] * scale[feature] + shift[feature] }
    }
    block.arena.release(to: mark)
  }

  private func measure(_ input: Floats, _ mean: Floats, _ variance: Floats, _ arena: Arena) {
    let width = mean.count
    let share = Float(width) / Float(input.count)
    mean.fill(0)
    mean.addRows(of: input)
    for feature in 0..<width { mean[feature] *= share }
    variance.fill(0)
    // From the differences: squares minus the square of the mean would lose digits.
    for position in 0..<input.count / width {
      let x = input.part(position, of: width)
      for feature in 0..<width {
        let difference = x[feature] - mean[feature]
        variance[feature] += difference * difference
      }
    }
    for feature in 0..<width { variance[feature] *= share }
  }

  /// dx = γ/(n·s) ⊙ (n·dy − Σdy − x̂ ⊙ Σ(dy ⊙ x̂)), with s = √(σ² + ε) and x̂ = (x − μ)/s.
  private func backward(
    _ gradients: Gradients, _ input: Floats, _ mean: Floats, _ variance: Floats, _ arena: Arena
  ) {
    let width = mean.count
    let positions = input.count / width
    let (gammaSum, betaSum) = (gradients.weights[0], gradients.weights[1])
    let inverse = arena.floats(width)
    for feature in 0..<width {
      inverse[feature] = 1 / (variance[feature] + Self.epsilon).squareRoot()
    }
    betaSum.fill(0)
    betaSum.addRows(of: gradients.output)
    gammaSum.fill(0)
    for position in 0..<positions {
      let x = input.part(position, of: width)
      let dy = gradients.output.part(position, of: width)
      for feature in 0..<width {
        gammaSum[feature] += dy[feature] * (x[feature] - mean[feature]) * inverse[feature]
      }
    }
    guard let inputGradient = gradients.input else { return }
    let count = Float(positions)
    for position in 0..<positions {
      let x = input.part(position, of: width)
      let dy = gradients.output.part(position, of: width)
      let dx = inputGradient.part(position, of: width)
      for feature in 0..<width {
        let normal = (x[feature] - mean[feature]) * inverse[feature]
        let rest = dy[feature] * count - betaSum[feature] - normal * gammaSum[feature]
        dx[feature] = gamma[feature] * inverse[feature] / count * rest
      }
    }
  }
}

extension LayerDescription {
  /// Brings every feature to a mean and a deviation of its own.
  public static var batchNorm: LayerDescription {
    LayerDescription(name: "batch_norm") { (input, source) throws(NeuralError) in
      let width = input.width
      func row(_ name: String, _ value: Float, isTrainable: Bool) throws(NeuralError) -> Weight {
        try source.weight(name, [width], isTrainable: isTrainable) { _ in
          [Float](repeating: value, count: width)
        }
      }
      return try BatchNorm(
        output: input,
        weights: [
          row("gamma", 1, isTrainable: true), row("beta", 0, isTrainable: true),
          row("moving_mean", 0, isTrainable: false), row("moving_variance", 1, isTrainable: false),
        ])
    }
  }
}
