import TensorCore

/// A stretch of float32 in memory that somebody else owns and keeps: a weight, or an ``Arena``.
///
/// Layers work on these rather than on arrays, since shards of one batch write side by side into
/// one block from several threads.
///
/// - Invariant: whoever writes to a stretch is the only one to use it meanwhile.
struct Floats: @unchecked Sendable {
  let base: UnsafeMutablePointer<Float>
  let count: Int

  subscript(index: Int) -> Float {
    get { base[index] }
    nonmutating set { base[index] = newValue }
  }

  subscript(range: Range<Int>) -> Floats {
    Floats(base: base + range.lowerBound, count: range.count)
  }

  /// The part number `index` of equal parts with `size` elements each.
  func part(_ index: Int, of size: Int) -> Floats {
    Floats(base: base + index * size, count: size)
  }

  /// The part of some timesteps, each with `size` elements.
  func steps(_ range: Range<Int>, of size: Int) -> Floats {
    self[range.lowerBound * size..<range.upperBound * size]
  }

  /// Up to sixteen elements from `index` on; noughts in the places beyond.
  @inline(always)
  func vector(_ index: Int, _ count: Int) -> Kernels.Vector { Kernels.load(base + index, count) }

  /// Puts up to sixteen elements from `index` on.
  @inline(always)
  func set(_ index: Int, _ vector: Kernels.Vector, _ count: Int) {
    Kernels.store(vector, base + index, count)
  }

  var buffer: UnsafeMutableBufferPointer<Float> {
    UnsafeMutableBufferPointer(start: base, count: count)
  }

  var array: [Float] { Array(buffer) }

  func fill(_ value: Float) {
    base.update(repeating: value, count: count)
  }

  /// Takes over the elements of a stretch of the same length.
  func copy(_ other: Floats) {
    base.update(from: other.base, count: count)
  }

  func copy(_ values: [Float]) {
    for index in 0..<count {
      base[index] = values[index]
    }
  }

  /// Multiplies element by element.
  func multiply(by other: Floats) {
    for index in 0..<count {
      base[index] *= other.base[index]
    }
  }

  /// Multiplies every element.
  func multiply(by factor: Float) {
    for index in 0..<count {
      base[index] *= factor
    }
  }

  /// Adds element by element.
  func add(_ other: Floats) {
    for index in 0..<count {
      base[index] += other.base[index]
    }
  }

  /// Adds the rows of `matrix`, each as long as this stretch.
  func addRows(of matrix: Floats) {
    for row in 0..<matrix.count / max(count, 1) {
      add(matrix.part(row, of: count))
    }
  }
}
