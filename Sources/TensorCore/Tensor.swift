/// Numbers of one kind in a block with named axes; a value that nothing else can change.
///
///     let ids = Tensor([3, 1, 2])
///     let inputs = try ids.reshaped([Axis("windows", 1), Axis("steps", 3)])
///
/// - Axes: in memory the last axis is the fastest.
/// - Invariant: the elements are as many as `shape.count`.
public struct Tensor: Hashable, Sendable {
  public let shape: Shape
  public let elements: Elements

  /// The numbers themselves, in the order of memory.
  public enum Elements: Hashable, Sendable {
    case float32([Float])
    case int32([Int32])
    case bool([Bool])

    public var count: Int {
      switch self {
      case .float32(let values): values.count
      case .int32(let values): values.count
      case .bool(let values): values.count
      }
    }
  }

  /// - Throws: ``TensorError/elementCount(found:_:)``.
  public init(_ elements: Elements, shape: Shape) throws(TensorError) {
    guard elements.count == shape.count else {
      throw .elementCount(found: elements.count, shape)
    }
    self.init(checked: elements, shape)
  }

  public init(_ values: [Float]) {
    self.init(checked: .float32(values), .row(values.count))
  }

  public init(_ values: [Int32]) {
    self.init(checked: .int32(values), .row(values.count))
  }

  public init(_ values: [Bool]) {
    self.init(checked: .bool(values), .row(values.count))
  }

  /// A single number without axes, which repeats over any other tensor.
  public init(scalar: Float) {
    self.init(checked: .float32([scalar]), .scalar)
  }

  public init(scalar: Double) {
    self.init(scalar: Float(scalar))
  }

  /// - Throws: ``TensorError/int32Overflow(operation:)``.
  public init(scalar: Int) throws(TensorError) {
    guard let value = Int32(exactly: scalar) else {
      throw .int32Overflow(operation: "\(scalar)")
    }
    self.init(checked: .int32([value]), .scalar)
  }

  /// For callers that have counted the elements.
  init(checked elements: Elements, _ shape: Shape) {
    self.elements = elements
    self.shape = shape
  }

  public var dtype: DType {
    switch elements {
    case .float32: .float32
    case .int32: .int32
    case .bool: .bool
    }
  }

  public var count: Int { shape.count }

  /// The bytes the elements take.
  public var byteCount: Int { count * dtype.size }

  /// The elements as float32, whatever they were; `true` is 1.
  public var floats: [Float] {
    switch elements {
    case .float32(let values): values
    case .int32(let values): values.map { Float($0) }
    case .bool(let values): values.map { $0 ? 1 : 0 }
    }
  }

  /// The elements as doubles, in which every dtype is exact; `true` is 1.
  public var doubles: [Double] {
    switch elements {
    case .float32(let values): values.map { Double($0) }
    case .int32(let values): values.map { Double($0) }
    case .bool(let values): values.map { $0 ? 1 : 0 }
    }
  }

  /// The whole numbers, if the dtype is int32.
  public var integers: [Int32]? {
    if case .int32(let values) = elements { values } else { nil }
  }

  /// The truth values, if the dtype is bool.
  public var truths: [Bool]? {
    if case .bool(let values) = elements { values } else { nil }
  }

  /// The same elements under other axes.
  func with(_ shape: Shape) -> Tensor {
    Tensor(checked: elements, shape)
  }
}

extension Tensor: CustomStringConvertible {
  public var description: String { "tensor \(dtype) \(shape)" }
}
