/// Divides each step by the usual size of the gradient.
///
///     v = ρ·v + (1 − ρ)·g²
///     w = w − η·g/√(v + ε)
///
/// - Source: Hinton, "Neural networks for machine learning", lecture 6e, 2012; ρ, ε and the place
///   of ε as in Keras 3.
struct RMSprop: UpdateRule {
  let memoryNames = ["square"]

  static let decay: Float = 0.9
  static let epsilon: Float = 1e-7

  func update(
    _ values: Floats, _ gradient: Floats, _ memory: [Floats], step: Int, learningRate: Float
  ) {
    let square = memory[0]
    for index in 0..<values.count {
      let g = gradient[index]
      let v = Self.decay * square[index] + (1 - Self.decay) * (g * g)
      square[index] = v
      values[index] -= learningRate * g / (v + Self.epsilon).squareRoot()
    }
  }
}
