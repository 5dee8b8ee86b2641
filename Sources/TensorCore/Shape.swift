/// The axes of a tensor, from the slowest to the fastest in memory.
///
///     try Shape([Axis("windows", 57077), Axis("steps", 100), Axis("features", 1)])
///     try Shape([3, 4])
///
/// - Invariant: all axes have names, each its own, or none has; no size is negative; `count` and
///   its bytes fit an `Int`.
public struct Shape: Hashable, Sendable {
  public let axes: [Axis]
  /// The number of elements: the product of all sizes, 1 without axes.
  public let count: Int

  public init(_ axes: [Axis]) throws(TensorError) {
    let names = axes.compactMap(\.name)
    guard names.isEmpty || names.count == axes.count else { throw .someAxesNamed(axes) }
    guard Set(names).count == names.count else { throw .axisNamedTwice(axes) }
    var count = 1
    // A size of 0 makes the whole 0, so that it must not hide an overflow before it.
    for axis in axes where axis.size != 0 {
      guard axis.size > 0 else { throw .negativeSize(axis) }
      let (product, overflow) = count.multipliedReportingOverflow(by: axis.size)
      guard !overflow, product <= Int.max / 16 else { throw .tooLarge(axes, bytes: nil) }
      count = product
    }
    self.axes = axes
    self.count = axes.contains { $0.size == 0 } ? 0 : count
  }

  public init(_ sizes: [Int]) throws(TensorError) {
    try self.init(sizes.map { Axis($0) })
  }

  /// The shape of a single number.
  public static let scalar = Shape(checked: [], count: 1)

  /// The shape of a row of `count` elements.
  static func row(_ count: Int) -> Shape {
    Shape(checked: [Axis(count)], count: count)
  }

  private init(checked axes: [Axis], count: Int) {
    self.axes = axes
    self.count = count
  }

  /// The shape of `axes`, whose names are dropped when they cannot all stay: one is missing, or two
  /// are the same, as in the product of a matrix with itself.
  init(joining axes: [Axis]) throws(TensorError) {
    let names = axes.compactMap(\.name)
    let keepsNames = names.count == axes.count && Set(names).count == names.count
    try self.init(keepsNames ? axes : axes.map { Axis($0.size) })
  }

  public var rank: Int { axes.count }
  public var sizes: [Int] { axes.map(\.size) }
  public var isNamed: Bool { axes.first?.name != nil }

  /// The place of an axis, from 0.
  ///
  /// - Throws: ``TensorError/noSuchAxis(_:_:)``.
  public func position(of axis: AxisReference) throws(TensorError) -> Int {
    switch axis {
    case .named(let name):
      guard let position = axes.firstIndex(where: { $0.name == name }) else {
        throw .noSuchAxis(axis, self)
      }
      return position
    case .position(let position):
      let fromStart = position < 0 ? position + rank : position
      guard axes.indices.contains(fromStart) else { throw .noSuchAxis(axis, self) }
      return fromStart
    }
  }

  /// How far apart in memory two neighbours are along each axis.
  var strides: [Int] {
    var strides = [Int](repeating: 1, count: rank)
    for axis in stride(from: rank - 2, through: 0, by: -1) {
      strides[axis] = strides[axis + 1] * axes[axis + 1].size
    }
    return strides
  }

  /// The sizes before an axis, of it and after it, each multiplied together.
  func blocks(around axis: Int) -> (outer: Int, size: Int, inner: Int) {
    let outer = axes[..<axis].reduce(1) { $0 * $1.size }
    let inner = axes[(axis + 1)...].reduce(1) { $0 * $1.size }
    return (outer, axes[axis].size, inner)
  }
}

extension Shape: CustomStringConvertible {
  /// As the language writes it: `(windows: 57077, steps: 100, features: 1)` or `(3, 4)`.
  public var description: String {
    "(" + axes.map(\.description).joined(separator: ", ") + ")"
  }
}
