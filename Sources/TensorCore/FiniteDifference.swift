/// Gradients as they are defined: how much a result changes when a number moves a little.
///
/// Slow, and good to some digits only, but nothing has to be known of what makes the result; so it
/// checks gradients that were found in other ways.
///
/// - Source: central differences, whose error goes with the square of the step; the step balances it
///   against the rounding of the result.
public enum FiniteDifference {
  /// The slope of `measure` at `x`, to about nine digits.
  public static func slope(at x: Double, _ measure: (Double) throws -> Double) rethrows -> Double {
    let step = 0x1p-17 * Swift.max(1, x.magnitude)
    let (above, below) = (x + step, x - step)
    return (try measure(above) - measure(below)) / (above - below)
  }

  /// How `measure` changes with each element of `tensor`, to about four digits, as float32.
  ///
  /// - Axes: those of `tensor`.
  /// - Throws: ``TensorError/notNumbers(operation:)``, and what `measure` throws.
  public static func gradient(
    at tensor: Tensor, _ measure: (Tensor) throws -> Double
  ) throws -> Tensor {
    try tensor.requireNumbers("gradient")
    var values = tensor.floats
    var slopes: [Float] = []
    slopes.reserveCapacity(values.count)
    for index in values.indices {
      let value = values[index]
      let step = 0x1p-8 * Swift.max(1, value.magnitude)
      values[index] = value + step
      let (above, high) = (
        values[index], try measure(Tensor(.float32(values), shape: tensor.shape))
      )
      values[index] = value - step
      let (below, low) = (values[index], try measure(Tensor(.float32(values), shape: tensor.shape)))
      values[index] = value
      slopes.append(Float((high - low) / Double(above - below)))
    }
    return Tensor(checked: .float32(slopes), tensor.shape)
  }
}
