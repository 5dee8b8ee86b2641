import TensorCore

/// `result = Σ leftᵀ · right` over stretches of positions: what weights owe to their inputs.
struct SumOfProducts {
  private let result: Floats
  private let inner: Int
  private let columns: Int
  private let arena: Arena
  /// The products of ``Winograd``, added up until the end; nil where it does not pay.
  private let products: Floats?
  private var isEmpty = true

  /// - Parameters:
  ///   - result: [K, N].
  ///   - windows: how many a timestep has.
  ///   - arena: for as long as the sum is worked on.
  init(into result: Floats, inner: Int, windows: Int, _ arena: Arena) {
    self.result = result
    self.inner = inner
    columns = result.count / inner
    self.arena = arena
    let pays = Winograd.pays(inner) && Winograd.pays(columns) && windows.isMultiple(of: 2)
    products = pays ? arena.floats(result.count) : nil
  }

  /// Takes a stretch into account; `left` is [positions, K], `right` [positions, N].
  mutating func add(_ left: Floats, _ right: Floats, positions: Int) {
    defer { isEmpty = false }
    guard let products else {
      return MatrixProduct.multiply(
        left.base, right.base, into: result.base, rows: inner, inner: positions, columns: columns,
        transposingLeft: true, adding: !isEmpty)
    }
    let mark = arena.mark
    let a = Winograd.Quarters(left, rows: positions, columns: inner).transposed
    let b = Winograd.Quarters(right, rows: positions, columns: columns)
    let c = Winograd.Quarters(result, rows: inner, columns: columns)
    let (leftSums, rightSums) = (arena.floats(left.count), arena.floats(right.count))
    Winograd.leftSums(a, into: leftSums)
    Winograd.rightSums(b, rows: 0..<b.rows, into: rightSums)
    Winograd.multiply(
      a, leftSums, isTransposed: true, b, rightSums, into: c, products, adding: !isEmpty,
      addingProducts: !isEmpty)
    arena.release(to: mark)
  }

  /// The result is there; zeros without a stretch.
  func finish() {
    if isEmpty {
      result.fill(0)
    } else if let products {
      Winograd.combine(
        products, into: Winograd.Quarters(result, rows: inner, columns: columns), adding: false)
    }
  }
}
