// Over all axes the result is a single number; over one axis, a tensor without it.
extension Tensor {
  /// The elements added up; of a bool tensor, how many are true.
  ///
  /// - Throws: ``TensorError/int32Overflow(operation:)``, ``TensorError/noSuchAxis(_:_:)``.
  public func sum(over axis: AxisReference? = nil) throws(TensorError) -> Tensor {
    let span = try Span(shape, axis)
    switch elements {
    case .float32(let values):
      let sums = span.folded(values, from: 0.0) { $0 + Double($1) }
      return Tensor(checked: .float32(sums.map { Float($0) }), span.result)
    case .int32(let values):
      return try Self.whole(span.folded(values, from: 0) { $0 + Int($1) }, span.result)
    case .bool(let values):
      return try Self.whole(span.folded(values, from: 0) { $0 + ($1 ? 1 : 0) }, span.result)
    }
  }

  /// The mean as float32; of a bool tensor, the share that is true.
  ///
  /// - Throws: ``TensorError/empty(operation:_:)``, ``TensorError/noSuchAxis(_:_:)``.
  public func mean(over axis: AxisReference? = nil) throws(TensorError) -> Tensor {
    let span = try Span(shape, axis, filledFor: "mean")
    let sums =
      switch elements {
      case .float32(let values): span.folded(values, from: 0.0) { $0 + Double($1) }
      case .int32(let values): span.folded(values, from: 0.0) { $0 + Double($1) }
      case .bool(let values): span.folded(values, from: 0.0) { $0 + ($1 ? 1 : 0) }
      }
    return Tensor(checked: .float32(sums.map { Float($0 / Double(span.size)) }), span.result)
  }

  /// The largest element; of a bool tensor, whether any is true. Not a number wins over all.
  ///
  /// - Throws: ``TensorError/empty(operation:_:)``, ``TensorError/noSuchAxis(_:_:)``.
  public func max(over axis: AxisReference? = nil) throws(TensorError) -> Tensor {
    let span = try Span(shape, axis, filledFor: "max")
    let best: Elements =
      switch elements {
      case .float32(let values): .float32(span.best(values) { $1 > $0 || $1.isNaN })
      case .int32(let values): .int32(span.best(values) { $1 > $0 })
      case .bool(let values): .bool(span.best(values) { $1 && !$0 })
      }
    return Tensor(checked: best, span.result)
  }

  /// The smallest element; of a bool tensor, whether all are true. Not a number wins over all.
  ///
  /// - Throws: ``TensorError/empty(operation:_:)``, ``TensorError/noSuchAxis(_:_:)``.
  public func min(over axis: AxisReference? = nil) throws(TensorError) -> Tensor {
    let span = try Span(shape, axis, filledFor: "min")
    let best: Elements =
      switch elements {
      case .float32(let values): .float32(span.best(values) { $1 < $0 || $1.isNaN })
      case .int32(let values): .int32(span.best(values) { $1 < $0 })
      case .bool(let values): .bool(span.best(values) { !$1 && $0 })
      }
    return Tensor(checked: best, span.result)
  }

  /// The place of the largest element along an axis, the first of equals.
  ///
  /// - Throws: ``TensorError/empty(operation:_:)``, ``TensorError/noSuchAxis(_:_:)``.
  public func argmax(over axis: AxisReference = -1) throws(TensorError) -> Tensor {
    let span = try Span(shape, axis, filledFor: "argmax")
    let places =
      switch elements {
      case .float32(let values): span.place(values) { $1 > $0 || ($1.isNaN && !$0.isNaN) }
      case .int32(let values): span.place(values) { $1 > $0 }
      case .bool(let values): span.place(values) { $1 && !$0 }
      }
    return try Self.whole(places, span.result, operation: "argmax")
  }

  private static func whole(
    _ values: [Int], _ shape: Shape, operation: String = "sum"
  ) throws(TensorError) -> Tensor {
    guard values.allSatisfy({ Int32(exactly: $0) != nil }) else {
      throw .int32Overflow(operation: operation)
    }
    return Tensor(checked: .int32(values.map { Int32(truncatingIfNeeded: $0) }), shape)
  }
}

/// The elements that become one: along an axis, or all of them.
private struct Span {
  let outer: Int
  let size: Int
  let inner: Int
  let result: Shape

  init(_ shape: Shape, _ axis: AxisReference?) throws(TensorError) {
    guard let axis else {
      (outer, size, inner, result) = (1, shape.count, 1, .scalar)
      return
    }
    let place = try shape.position(of: axis)
    (outer, size, inner) = shape.blocks(around: place)
    var axes = shape.axes
    axes.remove(at: place)
    result = try Shape(axes)
    // Without the elements to go with it, where the axis is empty.
    try Memory.require(result, elementSize: 8)
  }

  init(_ shape: Shape, _ axis: AxisReference?, filledFor operation: String) throws(TensorError) {
    try self.init(shape, axis)
    guard size > 0 else { throw .empty(operation: operation, shape) }
  }

  @inline(__always)
  func folded<Element, Sum>(
    _ values: [Element], from start: Sum, _ add: (Sum, Element) -> Sum
  ) -> [Sum] {
    var sums = [Sum](repeating: start, count: outer * inner)
    for block in 0..<outer {
      for step in 0..<size {
        let first = (block * size + step) * inner
        for index in 0..<inner {
          let place = block * inner + index
          sums[place] = add(sums[place], values[first + index])
        }
      }
    }
    return sums
  }

  @inline(__always)
  func best<Element>(_ values: [Element], _ isBetter: (Element, Element) -> Bool) -> [Element] {
    place(values, isBetter).enumerated().map { (index, step) in
      values[(index / inner * size + step) * inner + index % inner]
    }
  }

  /// The step of the first element that none is better than.
  @inline(__always)
  func place<Element>(_ values: [Element], _ isBetter: (Element, Element) -> Bool) -> [Int] {
    var places = [Int](repeating: 0, count: outer * inner)
    for block in 0..<outer {
      for index in 0..<inner {
        let first = block * size * inner + index
        var best = values[first]
        for step in 1..<Swift.max(size, 1) {
          let value = values[first + step * inner]
          if isBetter(best, value) {
            best = value
            places[block * inner + index] = step
          }
        }
      }
    }
    return places
  }
}
