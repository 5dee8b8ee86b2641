import TensorCore

/// A product of two matrices from seven products of their quarters instead of eight.
///
///     S₁ = A₂₁ + A₂₂    S₂ = S₁ − A₁₁    S₃ = A₁₁ − A₂₁    S₄ = A₁₂ − S₂
///     T₁ = B₁₂ − B₁₁    T₂ = B₂₂ − T₁    T₃ = B₂₂ − B₁₂    T₄ = B₂₁ − T₂
///     C₁₁ = A₁₁B₁₁ + A₁₂B₂₁              C₁₂ = U + S₁T₁ + S₄B₂₂        U = A₁₁B₁₁ + S₂T₂
///     C₂₁ = U + S₃T₃ + A₂₂T₄             C₂₂ = U + S₃T₃ + S₁T₁
///
/// A large product runs at nearly all that the processor's multipliers can do, so that only fewer
/// multiplications make it faster. The sums cost an eighth of what they save or more, so that it
/// pays for large matrices only; and it is done once, not again for the quarters, which keeps the
/// rounding within a few times the usual.
///
/// - Source: Winograd, "On multiplication of 2 × 2 matrices", 1971, after Strassen, 1969; its
///   rounding: Higham, "Accuracy and Stability of Numerical Algorithms", 2002, chapter 23.
enum Winograd {
  /// Quarters with sides shorter than this are faster in one product.
  static let smallestSide = 128
  static let fewestRows = 16

  /// Whether a side that both factors have, or the right one and the result, is long enough.
  static func pays(_ side: Int) -> Bool {
    side.isMultiple(of: 2) && side / 2 >= smallestSide
  }

  /// The quarters of a matrix.
  struct Quarters: Sendable {
    var first, second, third, fourth: Floats
    let rows: Int
    let columns: Int
    let stride: Int

    /// - Parameter matrix: [rows, columns], both even.
    init(_ matrix: Floats, rows: Int, columns: Int) {
      (self.rows, self.columns) = (rows / 2, columns / 2)
      stride = columns
      let lower = self.rows * stride
      func quarter(_ start: Int) -> Floats {
        Floats(base: matrix.base + start, count: matrix.count - start)
      }
      first = quarter(0)
      second = quarter(self.columns)
      third = quarter(lower)
      fourth = quarter(lower + self.columns)
    }

    /// Those of the matrix with rows and columns exchanged, as they lie in memory.
    var transposed: Quarters {
      var quarters = self
      swap(&quarters.second, &quarters.third)
      return quarters
    }

    var count: Int { rows * columns }
  }

  /// S₁ to S₄, each as large as a quarter.
  static func leftSums(_ a: Quarters, into sums: Floats) {
    forEachVector(a, 0..<a.rows) { place, dense, count in
      let (a11, a21) = (a.first.vector(place, count), a.third.vector(place, count))
      let s1 = a21 + a.fourth.vector(place, count)
      let s2 = s1 - a11
      sums.set(dense, s1, count)
      sums.set(dense + a.count, s2, count)
      sums.set(dense + 2 * a.count, a11 - a21, count)
      sums.set(dense + 3 * a.count, a.second.vector(place, count) - s2, count)
    }
  }

  /// Some rows of T₁ to T₄, each as large as a quarter.
  static func rightSums(_ b: Quarters, rows: Range<Int>, into sums: Floats) {
    forEachVector(b, rows) { place, dense, count in
      let (b12, b22) = (b.second.vector(place, count), b.fourth.vector(place, count))
      let t1 = b12 - b.first.vector(place, count)
      let t2 = b22 - t1
      sums.set(dense, t1, count)
      sums.set(dense + b.count, t2, count)
      sums.set(dense + 2 * b.count, b22 - b12, count)
      sums.set(dense + 3 * b.count, b.third.vector(place, count) - t2, count)
    }
  }

  /// The seven products: three that belong to one quarter of C go there, four to `products`.
  ///
  /// - Parameters:
  ///   - isTransposed: whether A and its sums lie in memory with rows and columns exchanged.
  ///   - adding, addingProducts: whether to add to what C, and what `products` hold.
  static func multiply(
    _ a: Quarters, _ leftSums: Floats, isTransposed: Bool = false, _ b: Quarters,
    _ rightSums: Floats, into c: Quarters, _ products: Floats, adding: Bool,
    addingProducts: Bool = false
  ) {
    func product(
      _ left: Floats, _ leftStride: Int, _ right: Floats, _ rightStride: Int, into result: Floats,
      _ resultStride: Int, adding: Bool
    ) {
      MatrixProduct.multiply(
        left.base, right.base, into: result.base, rows: c.rows, inner: b.rows, columns: c.columns,
        transposingLeft: isTransposed, adding: adding, leftStride: leftStride,
        rightStride: rightStride, resultStride: resultStride)
    }
    func s(_ number: Int) -> Floats { leftSums.part(number - 1, of: a.count) }
    func t(_ number: Int) -> Floats { rightSums.part(number - 1, of: b.count) }
    func put(
      _ left: Floats, _ leftStride: Int, _ right: Floats, _ rightStride: Int, _ quarter: Floats
    ) {
      product(left, leftStride, right, rightStride, into: quarter, c.stride, adding: adding)
    }
    func keep(_ number: Int, _ left: Floats, _ leftStride: Int, _ right: Floats, _ rightStride: Int)
    {
      product(
        left, leftStride, right, rightStride, into: products.part(number, of: c.count), c.columns,
        adding: addingProducts)
    }
    put(a.second, a.stride, b.third, b.stride, c.first)
    put(s(4), a.columns, b.fourth, b.stride, c.second)
    put(a.fourth, a.stride, t(4), b.columns, c.third)
    keep(0, a.first, a.stride, b.first, b.stride)
    keep(1, s(1), a.columns, t(1), b.columns)
    keep(2, s(2), a.columns, t(2), b.columns)
    keep(3, s(3), a.columns, t(3), b.columns)
  }

  /// Adds the four products to the quarters they belong to.
  ///
  /// - Parameter adding: whether C held something before, so that C₂₂ still does.
  static func combine(_ products: Floats, into c: Quarters, adding: Bool) {
    forEachVector(c, 0..<c.rows) { place, dense, count in
      func product(_ number: Int) -> Kernels.Vector {
        products.vector(number * c.count + dense, count)
      }
      let (first, s1t1) = (product(0), product(1))
      let u = first + product(2)
      let v = u + product(3)
      c.first.set(place, c.first.vector(place, count) + first, count)
      c.second.set(place, c.second.vector(place, count) + (u + s1t1), count)
      c.third.set(place, c.third.vector(place, count) + v, count)
      let fourth = v + s1t1
      c.fourth.set(
        place, adding ? c.fourth.vector(place, count) + fourth : fourth, count)
    }
  }

  /// Where sixteen numbers of each quarter are: in the matrix, and in a quarter that lies alone.
  @inline(always)
  private static func forEachVector(
    _ quarters: Quarters, _ rows: Range<Int>,
    _ body: (_ place: Int, _ dense: Int, _ count: Int) -> Void
  ) {
    for row in rows {
      for column in stride(from: 0, to: quarters.columns, by: 16) {
        body(
          row * quarters.stride + column, row * quarters.columns + column,
          quarters.columns - column)
      }
    }
  }
}
