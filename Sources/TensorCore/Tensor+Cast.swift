extension Tensor {
  /// The elements as another kind of number.
  ///
  /// Decimals lose what is after the point; `true` is 1; all but 0 is `true`.
  ///
  /// - Throws: ``TensorError/notWhole(_:)`` for what int32 cannot hold.
  public func cast(to dtype: DType) throws(TensorError) -> Tensor {
    switch dtype {
    case .float32: return Tensor(checked: .float32(floats), shape)
    case .bool:
      if case .bool = elements { return self }
      return Tensor(checked: .bool(doubles.map { $0 != 0 }), shape)
    case .int32:
      if case .int32 = elements { return self }
      var values: [Int32] = []
      values.reserveCapacity(count)
      for number in doubles {
        guard let value = Int32(exactly: number.rounded(.towardZero)) else {
          throw .notWhole(number)
        }
        values.append(value)
      }
      return Tensor(checked: .int32(values), shape)
    }
  }

  /// Each whole number as a row of float32 with a 1 at its place and 0 elsewhere.
  ///
  /// - Axes: a new last one of `count`, called `name` where the others have names.
  /// - Throws: ``TensorError/classOutside(_:count:)``,
  ///   ``TensorError/wrongDType(operation:expected:found:)``, ``TensorError/tooLarge(_:bytes:)``.
  public func oneHot(count: Int, axis name: String = "classes") throws(TensorError) -> Tensor {
    guard let integers else {
      throw .wrongDType(operation: "one_hot", expected: .int32, found: dtype)
    }
    let result = try Shape(shape.axes + [Axis(shape.isNamed ? name : nil, count)])
    try Memory.require(result)
    var values = [Float](repeating: 0, count: result.count)
    for (row, integer) in integers.enumerated() {
      guard integer >= 0, integer < count else { throw .classOutside(integer, count: count) }
      values[row * count + Int(integer)] = 1
    }
    return Tensor(checked: .float32(values), result)
  }
}
