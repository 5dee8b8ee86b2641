import Glibc

/// Follows the usual gradient, divided by its usual size.
///
///     m = β₁·m + (1 − β₁)·g
///     v = β₂·v + (1 − β₂)·g²
///     w = w − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ) · m/(√v + ε)
///
/// - Source: Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015; the numbers
///   and the place of ε as in Keras 3.
struct Adam: UpdateRule {
  let memoryNames = ["mean", "square"]

  static let meanDecay: Float = 0.9
  static let squareDecay: Float = 0.999
  static let epsilon: Float = 1e-7

  func update(
    _ values: Floats, _ gradient: Floats, _ memory: [Floats], step: Int, learningRate: Float
  ) {
    let mean = memory[0]
    let square = memory[1]
    let meanPower = pow(Double(Self.meanDecay), Double(step))
    let squarePower = pow(Double(Self.squareDecay), Double(step))
    let rate = learningRate * Float((1 - squarePower).squareRoot() / (1 - meanPower))
    for index in 0..<values.count {
      let g = gradient[index]
      let m = mean[index] + (g - mean[index]) * (1 - Self.meanDecay)
      let v = square[index] + (g * g - square[index]) * (1 - Self.squareDecay)
      mean[index] = m
      square[index] = v
      values[index] -= m * rate / (v.squareRoot() + Self.epsilon)
    }
  }
}
