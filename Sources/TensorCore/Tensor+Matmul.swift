extension Tensor {
  /// The sum of products over the last axis of this and the first of `other`, as float32.
  ///
  ///     (batch: 8, steps: 3) · (steps: 3, units: 5)  // (batch: 8, units: 5)
  ///
  /// - Axes: all of this but the last, then all of `other` but the first. Names are dropped where
  ///   one is missing or two are the same.
  /// - Throws: ``TensorError/cannotMultiply(_:_:)``, ``TensorError/notNumbers(operation:)``,
  ///   ``TensorError/tooLarge(_:bytes:)``.
  public func matmul(_ other: Tensor) throws(TensorError) -> Tensor {
    try requireNumbers("matmul")
    try other.requireNumbers("matmul")
    guard let last = shape.axes.last, let first = other.shape.axes.first, last.size == first.size
    else { throw .cannotMultiply(shape, other.shape) }
    let result = try Shape(joining: shape.axes.dropLast() + other.shape.axes.dropFirst())
    try Memory.require(result)
    let rows = shape.blocks(around: shape.rank - 1).outer
    let columns = other.shape.blocks(around: 0).inner
    let (left, right) = (floats, other.floats)
    var values = [Float](repeating: 0, count: result.count)
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        values.withUnsafeMutableBufferPointer { values in
          guard let left = left.baseAddress, let right = right.baseAddress,
            let values = values.baseAddress
          else { return }
          MatrixProduct.multiply(
            left, right, into: values, rows: rows, inner: last.size, columns: columns)
        }
      }
    }
    return Tensor(checked: .float32(values), result)
  }
}
