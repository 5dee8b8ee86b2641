// What a layer does to its sums, on a tensor alone.
extension Tensor {
  /// 1 / (1 + e⁻ˣ) of each element, as float32.
  ///
  /// - Throws: ``TensorError/notNumbers(operation:)``.
  public func sigmoid() throws(TensorError) -> Tensor {
    try requireNumbers("sigmoid")
    return mapped { Kernels.sigmoid($0) }
  }

  /// The hyperbolic tangent of each element, as float32.
  ///
  /// - Throws: ``TensorError/notNumbers(operation:)``.
  public func tanh() throws(TensorError) -> Tensor {
    try requireNumbers("tanh")
    return mapped { Kernels.tanh($0) }
  }

  /// Each element, or 0 where it is negative; the dtype stays.
  ///
  /// - Throws: ``TensorError/notNumbers(operation:)``.
  public func relu() throws(TensorError) -> Tensor {
    switch elements {
    case .float32:
      mapped { values in
        for index in values.indices {
          // Written so that not a number stays what it is.
          values[index] = values[index] < 0 ? 0 : values[index]
        }
      }
    case .int32(let values):
      Tensor(checked: .int32(values.map { Swift.max($0, 0) }), shape)
    case .bool: throw .notNumbers(operation: "relu")
    }
  }

  /// Shares of 1 along an axis, as float32: eˣ over the sum of all.
  ///
  /// - Throws: ``TensorError/notNumbers(operation:)``, ``TensorError/noSuchAxis(_:_:)``.
  public func softmax(over axis: AxisReference = -1) throws(TensorError) -> Tensor {
    try requireNumbers("softmax")
    let place = try shape.position(of: axis)
    let last = shape.rank - 1
    guard place == last else {
      // The two axes change places and back, so that the rows lie side by side.
      var order = Array(0...last)
      order.swapAt(place, last)
      return try permuted(order).softmax().permuted(order)
    }
    return mapped { Kernels.softmax($0, columns: shape.axes[last].size) }
  }

  /// The elements brought to 0 to 1, the smallest to 0 and the largest to 1; or each divided.
  ///
  /// - Returns: float32.
  /// - Throws: ``TensorError/allTheSame``, ``TensorError/empty(operation:_:)``,
  ///   ``TensorError/notNumbers(operation:)``.
  public func normalized(dividingBy divisor: Float? = nil) throws(TensorError) -> Tensor {
    try requireNumbers("normalize")
    if let divisor {
      return try calculating(.dividing, with: Tensor(scalar: divisor))
    }
    guard count > 0 else { throw .empty(operation: "normalize", shape) }
    let (low, high) = (try min().doubles[0], try max().doubles[0])
    guard low != high else { throw .allTheSame }
    return mapped { values in
      for index in values.indices {
        values[index] = Float((Double(values[index]) - low) / (high - low))
      }
    }
  }

  /// A copy as float32, changed in place.
  private func mapped(_ change: (UnsafeMutableBufferPointer<Float>) -> Void) -> Tensor {
    var values = floats
    values.withUnsafeMutableBufferPointer { change($0) }
    return Tensor(checked: .float32(values), shape)
  }
}
