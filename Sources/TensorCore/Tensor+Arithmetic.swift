import Glibc

/// Two numbers make one; the raw value is the operator as it is written.
public enum Arithmetic: String, Hashable, Sendable, CaseIterable {
  case adding = "+"
  case subtracting = "-"
  case multiplying = "*"
  case dividing = "/"
  /// The remainder, with the sign of the right side.
  case remainder = "%"
  case power = "^"
}

extension Tensor {
  /// Each element with the one it meets in `other`.
  ///
  ///     try t.calculating(.multiplying, with: Tensor(scalar: 2.5))
  ///
  /// - Axes: as ``Broadcast`` lines them up: by name, or from the right without names.
  /// - Returns: int32 if both sides are and the operation is not `/`, otherwise float32.
  /// - Throws: ``TensorError/sizesDiffer(operation:_:_:)``, ``TensorError/notNumbers(operation:)``;
  ///   of int32 also ``TensorError/int32Overflow(operation:)``, ``TensorError/divisionByZero`` and
  ///   ``TensorError/negativeExponent(_:)``.
  public func calculating(
    _ operation: Arithmetic, with other: Tensor
  ) throws(TensorError) -> Tensor {
    try requireNumbers(operation.rawValue)
    try other.requireNumbers(operation.rawValue)
    let broadcast = try Broadcast(shape, other.shape, operation: operation.rawValue)
    if operation != .dividing, let left = integers, let right = other.integers {
      let values = try Self.combined(operation, left, right, broadcast)
      return Tensor(checked: .int32(values), broadcast.shape)
    }
    let values = try Self.combined(operation, floats, other.floats, broadcast)
    return Tensor(checked: .float32(values), broadcast.shape)
  }

  /// Each element with its sign turned.
  ///
  /// - Throws: ``TensorError/notNumbers(operation:)``, ``TensorError/int32Overflow(operation:)``.
  public func negated() throws(TensorError) -> Tensor {
    switch elements {
    case .float32(let values): return Tensor(checked: .float32(values.map { -$0 }), shape)
    case .int32(let values):
      guard !values.contains(.min) else { throw .int32Overflow(operation: "-(\(Int32.min))") }
      return Tensor(checked: .int32(values.map { 0 &- $0 }), shape)
    case .bool: throw .notNumbers(operation: "-")
    }
  }

  /// Truth values take no part in arithmetic: nothing is converted unasked.
  func requireNumbers(_ operation: String) throws(TensorError) {
    if dtype == .bool { throw .notNumbers(operation: operation) }
  }

  private static func combined(
    _ operation: Arithmetic, _ left: [Float], _ right: [Float], _ broadcast: Broadcast
  ) throws(TensorError) -> [Float] {
    switch operation {
    case .adding: try broadcast.map(left, right) { $0 + $1 }
    case .subtracting: try broadcast.map(left, right) { $0 - $1 }
    case .multiplying: try broadcast.map(left, right) { $0 * $1 }
    case .dividing: try broadcast.map(left, right) { $0 / $1 }
    case .remainder:
      try broadcast.map(left, right) {
        let remainder = fmodf($0, $1)
        return remainder != 0 && (remainder < 0) != ($1 < 0) ? remainder + $1 : remainder
      }
    case .power: try broadcast.map(left, right) { powf($0, $1) }
    }
  }

  private static func combined(
    _ operation: Arithmetic, _ left: [Int32], _ right: [Int32], _ broadcast: Broadcast
  ) throws(TensorError) -> [Int32] {
    switch operation {
    case .adding:
      try broadcast.map(left, right) { (x, y) throws(TensorError) in
        try exact(x.addingReportingOverflow(y), operation, x, y)
      }
    case .subtracting:
      try broadcast.map(left, right) { (x, y) throws(TensorError) in
        try exact(x.subtractingReportingOverflow(y), operation, x, y)
      }
    case .multiplying:
      try broadcast.map(left, right) { (x, y) throws(TensorError) in
        try exact(x.multipliedReportingOverflow(by: y), operation, x, y)
      }
    case .dividing, .remainder:
      try broadcast.map(left, right) { (x, y) throws(TensorError) in
        guard y != 0 else { throw .divisionByZero }
        // Division itself gives float32. In 64 bits no quotient overflows.
        let remainder = Int64(x) % Int64(y)
        return Int32(
          remainder != 0 && (remainder < 0) != (y < 0) ? remainder + Int64(y) : remainder)
      }
    case .power:
      try broadcast.map(left, right) { (x, y) throws(TensorError) in try power(x, y) }
    }
  }

  private static func exact(
    _ result: (partialValue: Int32, overflow: Bool), _ operation: Arithmetic, _ x: Int32, _ y: Int32
  ) throws(TensorError) -> Int32 {
    guard !result.overflow else {
      throw .int32Overflow(operation: "\(x) \(operation.rawValue) \(y)")
    }
    return result.partialValue
  }

  /// By squaring: at most 31 steps, however large the exponent.
  private static func power(_ base: Int32, _ exponent: Int32) throws(TensorError) -> Int32 {
    guard exponent >= 0 else { throw .negativeExponent(exponent) }
    var result: Int32 = 1
    var square = (partialValue: base, overflow: false)
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 {
        let product = result.multipliedReportingOverflow(by: square.partialValue)
        result = try exact(
          (product.partialValue, product.overflow || square.overflow), .power, base, exponent)
      }
      rest >>= 1
      let next = square.partialValue.multipliedReportingOverflow(by: square.partialValue)
      square = (next.partialValue, next.overflow || square.overflow)
    }
    return result
  }
}
