/// Two elements are compared; the raw value is the operator as it is written.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

extension Tensor {
  /// Whether each element stands so to the one it meets in `other`.
  ///
  /// - Axes: as in ``calculating(_:with:)``.
  /// - Returns: a bool tensor: its ``min(over:)`` is "all", its ``max(over:)`` "any".
  /// - Throws: ``TensorError/sizesDiffer(operation:_:_:)``; ``TensorError/notNumbers(operation:)``
  ///   for the order of truth values, or one beside a number.
  public func comparing(
    _ comparison: Comparison, with other: Tensor
  ) throws(TensorError) -> Tensor {
    let isEquality = comparison == .equal || comparison == .notEqual
    if !isEquality || dtype != other.dtype {
      try requireNumbers(comparison.rawValue)
      try other.requireNumbers(comparison.rawValue)
    }
    let broadcast = try Broadcast(shape, other.shape, operation: comparison.rawValue)
    let truths =
      switch (elements, other.elements) {
      case (.float32(let left), .float32(let right)):
        try Self.compared(comparison, left, right, broadcast)
      case (.int32(let left), .int32(let right)):
        try Self.compared(comparison, left, right, broadcast)
      default:
        // Doubles hold every float32 and every int32 exactly.
        try Self.compared(comparison, doubles, other.doubles, broadcast)
      }
    return Tensor(checked: .bool(truths), broadcast.shape)
  }

  @inline(__always)
  private static func compared<Element: Comparable>(
    _ comparison: Comparison, _ left: [Element], _ right: [Element], _ broadcast: Broadcast
  ) throws(TensorError) -> [Bool] {
    switch comparison {
    case .equal: try broadcast.map(left, right) { $0 == $1 }
    case .notEqual: try broadcast.map(left, right) { $0 != $1 }
    case .less: try broadcast.map(left, right) { $0 < $1 }
    case .lessOrEqual: try broadcast.map(left, right) { $0 <= $1 }
    case .greater: try broadcast.map(left, right) { $0 > $1 }
    case .greaterOrEqual: try broadcast.map(left, right) { $0 >= $1 }
    }
  }
}
