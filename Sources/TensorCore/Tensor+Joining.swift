extension Tensor {
  /// The tensors one after the other along an axis they have.
  ///
  /// - Returns: of the common dtype; int32 beside float32 becomes float32.
  /// - Throws: ``TensorError/nothingToJoin(operation:)``,
  ///   ``TensorError/cannotJoin(operation:_:_:)``, ``TensorError/noSuchAxis(_:_:)``,
  ///   ``TensorError/notNumbers(operation:)``.
  public static func concatenated(
    _ tensors: [Tensor], along axis: AxisReference
  ) throws(TensorError) -> Tensor {
    guard let first = tensors.first else { throw .nothingToJoin(operation: "concat") }
    let place = try first.shape.position(of: axis)
    var size = 0
    for tensor in tensors {
      guard first.shape.matches(tensor.shape, except: place) else {
        throw .cannotJoin(operation: "concat", first.shape, tensor.shape)
      }
      // Sizes are counts of elements in memory, far from the largest integer.
      size += tensor.shape.axes[place].size
    }
    var axes = (tensors.first { $0.shape.isNamed } ?? first).shape.axes
    axes[place] = Axis(axes[place].name, size)
    let result = try Shape(axes)
    let (outer, _, inner) = result.blocks(around: place)
    let lengths = tensors.map { $0.shape.axes[place].size * inner }
    return Tensor(
      checked: try joined(tensors, operation: "concat", result, outer: outer, lengths), result)
  }

  /// Tensors of one shape on a new first axis.
  ///
  /// - Parameter name: of the new axis; needed where the others have names.
  /// - Throws: as ``concatenated(_:along:)``, and ``TensorError/someAxesNamed(_:)``.
  public static func stacked(
    _ tensors: [Tensor], axis name: String? = nil
  ) throws(TensorError) -> Tensor {
    guard let first = tensors.first else { throw .nothingToJoin(operation: "stack") }
    for tensor in tensors where !first.shape.matches(tensor.shape, except: nil) {
      throw .cannotJoin(operation: "stack", first.shape, tensor.shape)
    }
    let axes = (tensors.first { $0.shape.isNamed } ?? first).shape.axes
    let result = try Shape([Axis(name, tensors.count)] + axes)
    return Tensor(
      checked: try joined(tensors, operation: "stack", result, outer: 1, tensors.map(\.count)),
      result)
  }

  /// For each outer index in turn, the next `lengths` elements of each tensor.
  private static func joined(
    _ tensors: [Tensor], operation: String, _ shape: Shape, outer: Int, _ lengths: [Int]
  ) throws(TensorError) -> Elements {
    try Memory.require(shape)
    let dtypes = Set(tensors.map(\.dtype))
    guard dtypes.count == 1 || !dtypes.contains(.bool) else {
      throw .notNumbers(operation: operation)
    }
    let truths = tensors.compactMap(\.truths)
    if truths.count == tensors.count { return .bool(interleaved(truths, outer, lengths)) }
    let integers = tensors.compactMap(\.integers)
    if integers.count == tensors.count { return .int32(interleaved(integers, outer, lengths)) }
    return .float32(interleaved(tensors.map(\.floats), outer, lengths))
  }

  private static func interleaved<Element>(
    _ arrays: [[Element]], _ outer: Int, _ lengths: [Int]
  ) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(arrays.reduce(0) { $0 + $1.count })
    for block in 0..<outer {
      for (values, length) in zip(arrays, lengths) {
        result += values[block * length..<(block + 1) * length]
      }
    }
    return result
  }
}

extension Shape {
  /// Whether the axes are the same, but for the size of one; names count where both have them.
  fileprivate func matches(_ other: Shape, except place: Int?) -> Bool {
    guard rank == other.rank else { return false }
    let comparesNames = isNamed && other.isNamed
    return axes.indices.allSatisfy { axis in
      (axis == place || axes[axis].size == other.axes[axis].size)
        && (!comparesNames || axes[axis].name == other.axes[axis].name)
    }
  }
}
