import TensorCore

/// A matrix that many others are to be multiplied by, with what can be worked out beforehand.
struct Factor: Sendable {
  let values: Floats  // [K, N]
  let inner: Int
  let columns: Int
  /// What ``Winograd`` needs of it; nil where it is too small for that.
  private var sums: Floats?

  /// A matrix as it is.
  init(_ values: Floats, inner: Int, columns: Int) {
    self.values = values
    self.inner = inner
    self.columns = columns
  }

  /// A matrix with everything worked out.
  ///
  /// - Parameters:
  ///   - values: [K, N], or [N, K] to be transposed.
  ///   - arena: where the sums, and the transposed matrix, are kept.
  init(
    _ values: Floats, inner: Int, columns: Int, transposing: Bool = false, _ arena: Arena,
    _ workers: Workers
  ) {
    let values =
      transposing
      ? Self.transposed(values, rows: columns, columns: inner, arena, workers) : values
    self.init(values, inner: inner, columns: columns)
    guard Winograd.pays(inner), Winograd.pays(columns) else { return }
    let quarters = Winograd.Quarters(values, rows: inner, columns: columns)
    let sums = arena.floats(inner * columns)
    workers.forRanges(quarters.rows, size: 32) {
      Winograd.rightSums(quarters, rows: $0, into: sums)
    }
    self.sums = sums
  }

  /// `result = left · self`, or that added to what `result` holds.
  ///
  /// - Parameters:
  ///   - left: [rows, K].
  ///   - result: [rows, N].
  func multiply(
    _ left: Floats, into result: Floats, rows: Int, adding: Bool = false, _ arena: Arena
  ) {
    guard let sums, rows.isMultiple(of: 2), rows / 2 >= Winograd.fewestRows else {
      return MatrixProduct.multiply(
        left.base, values.base, into: result.base, rows: rows, inner: inner, columns: columns,
        adding: adding)
    }
    let mark = arena.mark
    let a = Winograd.Quarters(left, rows: rows, columns: inner)
    let b = Winograd.Quarters(values, rows: inner, columns: columns)
    let c = Winograd.Quarters(result, rows: rows, columns: columns)
    let leftSums = arena.floats(left.count)
    let products = arena.floats(result.count)
    Winograd.leftSums(a, into: leftSums)
    Winograd.multiply(a, leftSums, b, sums, into: c, products, adding: adding)
    Winograd.combine(products, into: c, adding: adding)
    arena.release(to: mark)
  }

  private static func transposed(
    _ matrix: Floats, rows: Int, columns: Int, _ arena: Arena, _ workers: Workers
  ) -> Floats {
    let result = arena.floats(matrix.count)
    // A line of the cache wide, and few rows high: rows of a power of two in bytes get in each
    // other's way there.
    workers.forRanges(columns, size: 16) { range in
      for top in stride(from: 0, to: rows, by: 8) {
        for column in range {
          for row in top..<min(top + 8, rows) {
            result[column * rows + row] = matrix[row * columns + column]
          }
        }
      }
    }
    return result
  }
}
