extension Tensor {
  /// The same elements in the same order under other axes.
  ///
  ///     try ids.reshaped([Axis("windows", -1), Axis("steps", 100)])
  ///
  /// - Parameter axes: one size may be -1, which is then what is left.
  /// - Throws: ``TensorError/cannotReshape(_:to:)``, and what ``Shape`` does of names.
  public func reshaped(_ axes: [Axis]) throws(TensorError) -> Tensor {
    var axes = axes
    let given = axes
    if let open = axes.firstIndex(where: { $0.size == -1 }) {
      // The others' product, with this axis as 1: it checks sizes and names on the way.
      axes[open] = Axis(axes[open].name, 1)
      guard !axes.contains(where: { $0.size == -1 }) else { throw .cannotReshape(shape, to: given) }
      let others = try Shape(axes).count
      guard others > 0, count.isMultiple(of: others) else { throw .cannotReshape(shape, to: given) }
      axes[open] = Axis(axes[open].name, count / others)
    }
    let result = try Shape(axes)
    guard result.count == count else { throw .cannotReshape(shape, to: given) }
    return with(result)
  }

  /// The axes in another order, and the elements with them; without an order, reversed.
  ///
  /// - Parameter order: each axis once.
  /// - Throws: ``TensorError/notAnOrder(_:_:)``, ``TensorError/noSuchAxis(_:_:)``.
  public func transposed(_ order: [AxisReference] = []) throws(TensorError) -> Tensor {
    guard !order.isEmpty else {
      return try permuted(shape.axes.indices.reversed())
    }
    var places: [Int] = []
    for axis in order {
      places.append(try shape.position(of: axis))
    }
    guard places.sorted() == Array(shape.axes.indices) else { throw .notAnOrder(order, shape) }
    return try permuted(places)
  }

  /// - Parameter order: for each axis of the result, its place in this.
  func permuted(_ order: [Int]) throws(TensorError) -> Tensor {
    let strides = shape.strides
    let result = try Shape(order.map { shape.axes[$0] })
    let elements = elements.gathered(result, strides: order.map { strides[$0] }, from: 0)
    return Tensor(checked: elements, result)
  }
}
