import TensorCore

/// A product of two matrices from seven products of their quarters instead of eight.
///
///     S₁ = A₂₁ + A₂₂    S₂ = S₁ − A₁₁    S₃ = A₁₁ − A₂₁    S₄ = A₁₂ − S₂
///     T₁ = B₁₂ − B₁₁    T₂ = B₂₂ − T₁    T₃ = B₂₂ − B₁₂    T₄ = B₂₁ − T₂
///     C₁₁ = A₁₁B₁₁ + A₁₂B₂₁              C₁₂ = U + S₁T₁ + S₄B₂₂        U = A₁₁B₁₁ + S₂T₂
///     C₂₁ = U + S₃T₃ + A₂₂T₄             C₂₂ = U + S₃T₃ + S₁T₁
///
/// A large product runs at nearly all that the processor's multipliers can do, so that only fewer
/// multiplications make it faster. The sums cost about a third of what they save, and more for small
/// matrices. It is done once, not again for the quarters, which keeps the rounding within a few
/// times the usual.
///
/// - Source: Winograd, "On multiplication of 2 × 2 matrices", 1971, after Strassen, 1969; its
///   rounding: Higham, "Accuracy and Stability of Numerical Algorithms", 2002, chapter 23.
enum Winograd {
  /// Quarters with shorter sides are faster in one product.
  static let smallestSide = 128
  static let fewestRows = 16

  /// Whether a side, other than the rows of A, is long enough.
  static func pays(_ side: Int) -> Bool {
    side.isMultiple(of: 2) && side / 2 >= smallestSide
  }

  /// A quarter where it lies: in its matrix, or alone.
  struct Quarter: Sendable {
    let values: Floats
    let stride: Int

    @inline(always)
    func vector(_ row: Int, _ column: Int, _ count: Int) -> Kernels.Vector {
      values.vector(row * stride + column, count)
    }

    @inline(always)
    func set(_ row: Int, _ column: Int, _ vector: Kernels.Vector, _ count: Int) {
      values.set(row * stride + column, vector, count)
    }
  }

  /// The quarters of a matrix: ₁₁, ₁₂, ₂₁ and ₂₂.
  struct Quarters: Sendable {
    private(set) var first, second, third, fourth: Quarter
    let rows: Int
    let columns: Int

    /// - Parameter matrix: [rows, columns], both even.
    init(_ matrix: Floats, rows: Int, columns: Int) {
      (self.rows, self.columns) = (rows / 2, columns / 2)
      let lower = rows / 2 * columns
      func quarter(_ start: Int) -> Quarter {
        Quarter(values: matrix[start..<matrix.count], stride: columns)
      }
      first = quarter(0)
      second = quarter(columns / 2)
      third = quarter(lower)
      fourth = quarter(lower + columns / 2)
    }

    /// Those of the matrix with rows and columns exchanged, as they lie in memory.
    var transposed: Quarters {
      var quarters = self
      swap(&quarters.second, &quarters.third)
      return quarters
    }

    /// One of several matrices as large as a quarter; from 1.
    func part(_ number: Int, of values: Floats) -> Quarter {
      Quarter(values: values.part(number - 1, of: rows * columns), stride: columns)
    }
  }

  /// S₁ to S₄, each as large as a quarter.
  static func leftSums(_ a: Quarters, into sums: Floats) {
    let (s1, s2) = (a.part(1, of: sums), a.part(2, of: sums))
    let (s3, s4) = (a.part(3, of: sums), a.part(4, of: sums))
    for row in 0..<a.rows {
      @inline(always)
      func go(_ column: Int, _ count: Int) {
        let (a11, a21) = (a.first.vector(row, column, count), a.third.vector(row, column, count))
        let first = a21 + a.fourth.vector(row, column, count)
        let second = first - a11
        s1.set(row, column, first, count)
        s2.set(row, column, second, count)
        s3.set(row, column, a11 - a21, count)
        s4.set(row, column, a.second.vector(row, column, count) - second, count)
      }
      Kernels.forEachVector(a.columns, go)
    }
  }

  /// Some rows of T₁ to T₄, each as large as a quarter.
  static func rightSums(_ b: Quarters, rows: Range<Int>, into sums: Floats) {
    let (t1, t2) = (b.part(1, of: sums), b.part(2, of: sums))
    let (t3, t4) = (b.part(3, of: sums), b.part(4, of: sums))
    for row in rows {
      @inline(always)
      func go(_ column: Int, _ count: Int) {
        let (b12, b22) = (b.second.vector(row, column, count), b.fourth.vector(row, column, count))
        let first = b12 - b.first.vector(row, column, count)
        let second = b22 - first
        t1.set(row, column, first, count)
        t2.set(row, column, second, count)
        t3.set(row, column, b22 - b12, count)
        t4.set(row, column, b.third.vector(row, column, count) - second, count)
      }
      Kernels.forEachVector(b.columns, go)
    }
  }

  /// The seven products: three that belong to one quarter of C go there, four to `products`.
  ///
  /// - Parameters:
  ///   - isTransposed: whether A and its sums lie in memory with rows and columns exchanged.
  ///   - products: A₁₁B₁₁, S₁T₁, S₂T₂ and S₃T₃, each as large as a quarter of C.
  ///   - adding, addingProducts: whether to add to what C, and what `products` hold.
  static func multiply(
    _ a: Quarters, _ leftSums: Floats, isTransposed: Bool = false, _ b: Quarters,
    _ rightSums: Floats, into c: Quarters, _ products: Floats, adding: Bool,
    addingProducts: Bool = false
  ) {
    func multiply(_ left: Quarter, _ right: Quarter, into result: Quarter, adding: Bool) {
      MatrixProduct.multiply(
        left.values.base, right.values.base, into: result.values.base, rows: c.rows,
        inner: b.rows, columns: c.columns, transposingLeft: isTransposed, adding: adding,
        leftStride: left.stride, rightStride: right.stride, resultStride: result.stride)
    }
    func s(_ number: Int) -> Quarter { a.part(number, of: leftSums) }
    func t(_ number: Int) -> Quarter { b.part(number, of: rightSums) }
    multiply(a.second, b.third, into: c.first, adding: adding)
    multiply(s(4), b.fourth, into: c.second, adding: adding)
    multiply(a.fourth, t(4), into: c.third, adding: adding)
    multiply(a.first, b.first, into: c.part(1, of: products), adding: addingProducts)
    for number in 1...3 {
      multiply(
        s(number), t(number), into: c.part(number + 1, of: products), adding: addingProducts)
    }
  }

  /// Adds the four products to the quarters they belong to.
  ///
  /// - Parameter adding: whether C₂₂ holds something, which no product has gone to yet.
  static func combine(_ products: Floats, into c: Quarters, adding: Bool) {
    let (p1, s1t1) = (c.part(1, of: products), c.part(2, of: products))
    let (s2t2, s3t3) = (c.part(3, of: products), c.part(4, of: products))
    for row in 0..<c.rows {
      @inline(always)
      func go(_ column: Int, _ count: Int) {
        @inline(always)
        func add(_ vector: Kernels.Vector, to quarter: Quarter) {
          quarter.set(row, column, quarter.vector(row, column, count) + vector, count)
        }
        let first = p1.vector(row, column, count)
        let u = first + s2t2.vector(row, column, count)
        let v = u + s3t3.vector(row, column, count)
        let w = s1t1.vector(row, column, count)
        add(first, to: c.first)
        add(u + w, to: c.second)
        add(v, to: c.third)
        if adding { add(v + w, to: c.fourth) } else { c.fourth.set(row, column, v + w, count) }
      }
      Kernels.forEachVector(c.columns, go)
    }
  }
}
