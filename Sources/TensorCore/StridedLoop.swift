/// A walk through one block of axes over several arrays at once, row by row.
///
/// Each array has a stride for each axis, 0 where it repeats. Axes that lie behind one another in
/// every array become one, so that the rows are long: two tensors of one shape are a single row.
struct StridedLoop {
  /// The elements of a row.
  let rowSize: Int
  /// For each array, how far apart neighbours in a row are.
  let rowSteps: [Int]
  private let sizes: [Int]
  private let strides: [[Int]]

  /// - Parameter strides: for each array, a stride for each size.
  init(sizes: [Int], strides: [[Int]]) {
    var joinedSizes: [Int] = []
    var joined = strides.map { _ in [Int]() }
    for axis in sizes.indices where sizes[axis] != 1 {
      let size = sizes[axis]
      let joins =
        !joinedSizes.isEmpty
        && strides.indices.allSatisfy { joined[$0].last == strides[$0][axis] &* size }
      if joins {
        joinedSizes[joinedSizes.count - 1] *= size
      } else {
        joinedSizes.append(size)
      }
      for array in strides.indices {
        if joins { joined[array].removeLast() }
        joined[array].append(strides[array][axis])
      }
    }
    rowSize = joinedSizes.popLast() ?? 1
    rowSteps = joined.map { $0.last ?? 1 }
    self.sizes = joinedSizes
    self.strides = joined.map { Array($0.dropLast()) }
  }

  /// Calls `body` with the offset of each row's first element in each array, in the order of the
  /// axes.
  @inline(__always)
  func forEachRow<Failure>(_ body: ([Int]) throws(Failure) -> Void) throws(Failure) {
    guard rowSize > 0, !sizes.contains(0) else { return }
    var index = [Int](repeating: 0, count: sizes.count)
    var offsets = [Int](repeating: 0, count: strides.count)
    while true {
      try body(offsets)
      // The next index, as an odometer counts: the last axis first, those that are full to 0.
      var axis = sizes.count - 1
      while axis >= 0 {
        index[axis] += 1
        let isFull = index[axis] == sizes[axis]
        for array in strides.indices {
          offsets[array] += strides[array][axis] * (isFull ? 1 - sizes[axis] : 1)
        }
        guard isFull else { break }
        index[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }
}

extension Tensor.Elements {
  /// The elements at `strides` from `offset`, in the order of `shape`.
  func gathered(_ shape: Shape, strides: [Int], from offset: Int) -> Tensor.Elements {
    let loop = StridedLoop(sizes: shape.sizes, strides: [strides])
    return switch self {
    case .float32(let values): .float32(Self.gather(values, loop, shape.count, offset))
    case .int32(let values): .int32(Self.gather(values, loop, shape.count, offset))
    case .bool(let values): .bool(Self.gather(values, loop, shape.count, offset))
    }
  }

  private static func gather<Element>(
    _ values: [Element], _ loop: StridedLoop, _ count: Int, _ offset: Int
  ) -> [Element] {
    var result: [Element] = []
    guard count > 0 else { return result }
    result.reserveCapacity(count)
    let step = loop.rowSteps[0]
    loop.forEachRow { offsets in
      let first = offset + offsets[0]
      if step == 1 {
        result.append(contentsOf: values[first..<first + loop.rowSize])
      } else {
        for index in 0..<loop.rowSize {
          result.append(values[first + index * step])
        }
      }
    }
    return result
  }
}
