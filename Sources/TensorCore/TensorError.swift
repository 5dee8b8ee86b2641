/// What TensorCore refuses to do, with the values that made it refuse.
public enum TensorError: Error, Equatable {
  case someAxesNamed([Axis])
  case axisNamedTwice([Axis])
  case negativeSize(Axis)
  case tooLarge([Axis], bytes: Int?)
  case noSuchAxis(AxisReference, Shape)
  case sizesDiffer(operation: String, Shape, Shape)
  case cannotMultiply(Shape, Shape)
  case cannotJoin(operation: String, Shape, Shape)
  case elementCount(found: Int, Shape)
  case cannotReshape(Shape, to: [Axis])
  case notAnOrder([AxisReference], Shape)
  case nothingToJoin(operation: String)
  case empty(operation: String, Shape)
  case outside(index: Int, Axis)
  case tooManyIndices(found: Int, Shape)
  case indexedTwice(Axis)
  case int32Overflow(operation: String)
  case notWhole(Double)
  case divisionByZero
  case negativeExponent(Int32)
  case notNumbers(operation: String)
  case wrongDType(operation: String, expected: DType, found: DType)
  case classOutside(Int32, count: Int)
  case allTheSame
}

extension TensorError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .someAxesNamed(let axes):
      "(\(Self.list(axes))) names some axes and not others; name all of them, or none"
    case .axisNamedTwice(let axes):
      "(\(Self.list(axes))) has the same name twice; give each axis its own name"
    case .negativeSize(let axis):
      "an axis cannot have the size \(axis.size); sizes are 0 or more"
    case .tooLarge(let axes, let bytes):
      "a tensor (\(Self.list(axes))) needs \(Self.size(bytes)) of memory, more than there is; "
        + "use a smaller size, or work on a part at a time"
    case .noSuchAxis(let axis, let shape):
      shape.rank == 0
        ? "there is no axis \(axis): this is a single number"
        : "there is no axis \(axis) in \(shape); "
          + (shape.isNamed
            ? "the axes are " + shape.axes.compactMap(\.name).joined(separator: ", ")
            : "the axes are 0 to \(shape.rank - 1)")
    case .sizesDiffer(let operation, let left, let right):
      "\(operation) cannot match \(left) with \(right); sizes must be equal, or one of them 1"
    case .cannotMultiply(let left, let right):
      "matmul sums over the last axis of the left and the first of the right, "
        + "and \(left) with \(right) do not have the same size there"
    case .cannotJoin(let operation, let first, let other):
      "\(operation) cannot join \(first) with \(other); the axes must be the same"
        + (operation == "concat" ? ", but for the size of the one that is joined" : "")
    case .elementCount(let found, let shape):
      "\(shape) has room for \(shape.count) elements, but there are \(found)"
    case .cannotReshape(let shape, let axes):
      "\(shape) has \(shape.count) elements, which do not fit (\(Self.list(axes))); "
        + "the product of the sizes must stay the same, and only one of them may be -1"
    case .notAnOrder(let order, let shape):
      "(\(order.map(\.description).joined(separator: ", "))) is not an order of the axes of "
        + "\(shape); give each axis once"
    case .nothingToJoin(let operation):
      "\(operation) needs at least one tensor"
    case .empty(let operation, let shape):
      "\(operation) needs at least one element, but \(shape) has none"
    case .outside(let index, let axis):
      axis.size == 0
        ? "there is no index \(index): the axis (\(axis)) is empty"
        : "there is no index \(index) in an axis of \(axis.size) (\(axis)); "
          + "it goes from 0 to \(axis.size - 1), or from the end from -1 to \(-axis.size)"
    case .tooManyIndices(let found, let shape):
      "\(found) indices were given, but \(shape) has \(shape.rank) axes"
    case .indexedTwice(let axis):
      "the axis (\(axis)) has two indices; give one of them"
    case .int32Overflow(let operation):
      "\(operation) leaves the whole numbers of int32 (about ±2 billion); "
        + "cast to float32 first"
    case .notWhole(let number):
      "\(number) cannot become a whole number of int32 (about ±2 billion)"
    case .divisionByZero:
      "the remainder of a division by 0 does not exist in int32"
    case .negativeExponent(let exponent):
      "a whole number to the power of \(exponent) is not whole; cast to float32 first"
    case .notNumbers(let operation):
      "\(operation) needs numbers, but received bool; cast it to int32 or float32 first"
    case .wrongDType(let operation, let expected, let found):
      "\(operation) works on \(expected), but received \(found); cast it first"
    case .classOutside(let value, let count):
      "\(value) has no place among \(count) (0 to \(count - 1))"
    case .allTheSame:
      "all elements are the same, so they cannot be spread over 0 to 1; say what to divide by"
    }
  }

  private static func list(_ axes: [Axis]) -> String {
    axes.map(\.description).joined(separator: ", ")
  }

  private static func size(_ bytes: Int?) -> String {
    guard let bytes else { return "more than 8 exabytes" }
    return bytes < 1 << 30 ? "\(bytes >> 20) MB" : "\(bytes >> 30) GB"
  }
}
