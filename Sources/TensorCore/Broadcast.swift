/// How the axes of two tensors meet in an operation that goes element by element.
///
/// Axes match by name, or from the right where one side has no names. An axis that one side lacks,
/// or has with size 1, repeats.
///
///     (steps: 3, features: 4) with (features: 4)  // (steps: 3, features: 4)
///     (3, 1) with (4)                             // (3, 4)
///
/// - Axes: of the result, those of the left and then what only the right has; those of the right
///   if it has all of the left's and more.
struct Broadcast {
  let shape: Shape
  private let loop: StridedLoop

  /// - Throws: ``TensorError/sizesDiffer(operation:_:_:)``, and
  ///   ``TensorError/tooLarge(_:bytes:)`` for a result that does not fit.
  init(_ left: Shape, _ right: Shape, operation: String) throws(TensorError) {
    let pairs = Self.pairs(left, right)
    var axes: [Axis] = []
    for (leftAxis, rightAxis) in pairs {
      let name =
        leftAxis.flatMap { left.axes[$0].name } ?? rightAxis.flatMap { right.axes[$0].name }
      let leftSize = leftAxis.map { left.axes[$0].size } ?? 1
      let rightSize = rightAxis.map { right.axes[$0].size } ?? 1
      guard leftSize == rightSize || leftSize == 1 || rightSize == 1 else {
        throw .sizesDiffer(operation: operation, left, right)
      }
      axes.append(Axis(name, leftSize == 1 ? rightSize : leftSize))
    }
    shape = try Shape(joining: axes)
    try Memory.require(shape)
    loop = StridedLoop(
      sizes: shape.sizes,
      strides: [Self.strides(left, pairs.map(\.left)), Self.strides(right, pairs.map(\.right))])
  }

  /// For each axis of the result, its place on either side.
  private static func pairs(_ left: Shape, _ right: Shape) -> [(left: Int?, right: Int?)] {
    guard left.isNamed, right.isNamed else {
      let rank = max(left.rank, right.rank)
      return (0..<rank).map { axis in
        let (inLeft, inRight) = (axis - rank + left.rank, axis - rank + right.rank)
        return (inLeft < 0 ? nil : inLeft, inRight < 0 ? nil : inRight)
      }
    }
    let leftNames = left.axes.map(\.name)
    let rightNames = right.axes.map(\.name)
    let rightHasAll = right.rank > left.rank && leftNames.allSatisfy(rightNames.contains)
    let names = rightHasAll ? rightNames : leftNames + rightNames.filter { !leftNames.contains($0) }
    return names.map { (leftNames.firstIndex(of: $0), rightNames.firstIndex(of: $0)) }
  }

  private static func strides(_ shape: Shape, _ places: [Int?]) -> [Int] {
    let strides = shape.strides
    return places.map { place in
      guard let place, shape.axes[place].size != 1 else { return 0 }
      return strides[place]
    }
  }

  /// `combine` of the elements that meet, in the order of `shape`.
  @inline(__always)
  func map<Left, Right, Result>(
    _ left: [Left], _ right: [Right],
    _ combine: (Left, Right) throws(TensorError) -> Result
  ) throws(TensorError) -> [Result] {
    guard shape.count > 0 else { return [] }
    var result = [Result](repeating: try combine(left[0], right[0]), count: shape.count)
    var done = 0
    let size = loop.rowSize
    let (leftStep, rightStep) = (loop.rowSteps[0], loop.rowSteps[1])
    try loop.forEachRow { (offsets) throws(TensorError) in
      let (leftStart, rightStart) = (offsets[0], offsets[1])
      // Loops with a fixed step run in vectors.
      switch (leftStep, rightStep) {
      case (1, 1):
        for index in 0..<size {
          result[done + index] = try combine(left[leftStart + index], right[rightStart + index])
        }
      case (1, 0):
        let repeated = right[rightStart]
        for index in 0..<size {
          result[done + index] = try combine(left[leftStart + index], repeated)
        }
      case (0, 1):
        let repeated = left[leftStart]
        for index in 0..<size {
          result[done + index] = try combine(repeated, right[rightStart + index])
        }
      default:
        for index in 0..<size {
          result[done + index] = try combine(
            left[leftStart + index * leftStep], right[rightStart + index * rightStep])
        }
      }
      done += size
    }
    return result
  }
}
