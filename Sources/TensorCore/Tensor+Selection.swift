extension Tensor {
  /// What is taken of an axis; negative places count from the end.
  public enum Selection: Hashable, Sendable {
    /// One place; the axis is dropped.
    case single(Int)
    /// A stretch, cut to what is there; the axis is kept. Without `last`, up to the end.
    case span(first: Int, last: Int?, isClosed: Bool)
  }

  /// A part of the tensor: `t[0, 1..3]` by position, `t[steps: 0]` by name; other axes stay whole.
  ///
  /// - Throws: ``TensorError/outside(index:_:)``, ``TensorError/tooManyIndices(found:_:)``,
  ///   ``TensorError/indexedTwice(_:)``, ``TensorError/noSuchAxis(_:_:)``.
  public func selecting(
    _ positions: [Selection], named: [(name: String, part: Selection)] = []
  ) throws(TensorError) -> Tensor {
    guard positions.count <= shape.rank else {
      throw .tooManyIndices(found: positions.count, shape)
    }
    var selections: [Selection?] = positions
    selections += [Selection?](repeating: nil, count: shape.rank - positions.count)
    for (name, part) in named {
      let place = try shape.position(of: .named(name))
      guard selections[place] == nil else { throw .indexedTwice(shape.axes[place]) }
      selections[place] = part
    }

    var offset = 0
    var axes: [Axis] = []
    var strides: [Int] = []
    for (place, stride) in shape.strides.enumerated() {
      let axis = shape.axes[place]
      let taken: Range<Int>
      switch selections[place] {
      case .single(let index):
        let fromStart = index < 0 ? index + axis.size : index
        guard (0..<axis.size).contains(fromStart) else { throw .outside(index: index, axis) }
        offset += fromStart * stride
        continue
      case .span(let first, let last, let isClosed):
        taken = Self.places(first, last, isClosed, in: axis.size)
      case nil:
        taken = 0..<axis.size
      }
      offset += taken.lowerBound * stride
      axes.append(Axis(axis.name, taken.count))
      strides.append(stride)
    }
    let result = try Shape(axes)
    return Tensor(checked: elements.gathered(result, strides: strides, from: offset), result)
  }

  private static func places(
    _ first: Int, _ last: Int?, _ isClosed: Bool, in size: Int
  ) -> Range<Int> {
    let start = Swift.min(Swift.max(first < 0 ? first + size : first, 0), size)
    guard let last else { return start..<size }
    let fromStart = last < 0 ? last + size : last
    let end = isClosed ? Swift.min(fromStart, size - 1) + 1 : Swift.min(fromStart, size)
    return start..<Swift.max(start, end)
  }
}

extension Tensor {
  /// The tensor in pieces of so many along its first axis; the last has what is left.
  ///
  /// - Throws: ``TensorError/noSuchAxis(_:_:)`` for a single number.
  public func batches(of size: Int) throws(TensorError) -> [Tensor] {
    let count = shape.axes[try shape.position(of: 0)].size
    var pieces: [Tensor] = []
    for first in stride(from: 0, to: count, by: Swift.max(size, 1)) {
      // No sum: a size may be the largest integer there is.
      let last = size < count - first ? first + size - 1 : count - 1
      pieces.append(try selecting([.span(first: first, last: last, isClosed: true)]))
    }
    return pieces
  }
}
