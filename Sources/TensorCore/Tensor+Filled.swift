import RandomCore

extension Tensor {
  /// Zeros of float32.
  public static func zeros(_ shape: Shape) throws(TensorError) -> Tensor {
    try filled(shape, with: 0)
  }

  /// Ones of float32.
  public static func ones(_ shape: Shape) throws(TensorError) -> Tensor {
    try filled(shape, with: 1)
  }

  private static func filled(_ shape: Shape, with value: Float) throws(TensorError) -> Tensor {
    try Memory.require(shape)
    return Tensor(checked: .float32([Float](repeating: value, count: shape.count)), shape)
  }

  /// Numbers from 0 up to but not including 1, all equally likely.
  public static func random(
    _ shape: Shape, from source: inout RandomSource
  ) throws(TensorError) -> Tensor {
    try Memory.require(shape)
    var values = [Float](repeating: 0, count: shape.count)
    for index in values.indices {
      values[index] = source.uniform()
    }
    return Tensor(checked: .float32(values), shape)
  }
}
