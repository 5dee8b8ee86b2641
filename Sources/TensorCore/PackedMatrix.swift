/// A matrix and a row that is added, in the order in which products with few rows read them.
///
///     y = x·W + b
///
/// With one row, or a few, a product takes as long as it takes to read the matrix once. Here it lies
/// in panels of 64 columns, each in one piece, so that a thread reads straight on; the columns of a
/// panel are summed in registers.
///
/// Axes: `R` rows, `I` inner, `N` columns, all panels' together in a result: `N` in whole panels.
///
/// - Invariant: a row of the result is the same bits whatever rows are beside it, and whoever does
///   which panel.
public final class PackedMatrix: @unchecked Sendable {
  public static let panelWidth = 64

  public let inner: Int
  public let panelCount: Int
  /// For each panel the row b and then the rows of W, 64 numbers each.
  private let panels: UnsafeMutablePointer<Float>

  /// Bytes that a product reads for a panel.
  public var panelBytes: Int { (inner + 1) * Self.panelWidth * 4 }

  /// - Parameters:
  ///   - matrices: W in parts, one above the other, all of them `columns` wide.
  ///   - added: b, [N].
  ///   - groups: into how many equal parts the columns fall. With four, a panel holds 16 columns of
  ///     each quarter, so that what belongs to one unit of an LSTM lies together; columns that are
  ///     missing in the last panel are 0.
  public init(
    _ matrices: [UnsafeMutableBufferPointer<Float>], added: UnsafePointer<Float>, columns: Int,
    groups: Int = 1
  ) {
    let width = Self.panelWidth / groups
    let group = columns / groups
    inner = matrices.reduce(0) { $0 + $1.count } / columns
    panelCount = (group + width - 1) / width
    let count = panelCount * (inner + 1) * Self.panelWidth
    panels = FloatMemory.allocate(count)
    var next = panels
    for panel in 0..<panelCount {
      let first = panel * width
      let filled = min(width, group - first)
      func put(_ row: UnsafePointer<Float>) {
        next.initialize(repeating: 0, count: Self.panelWidth)
        for part in 0..<groups {
          (next + part * width).update(from: row + part * group + first, count: filled)
        }
        next += Self.panelWidth
      }
      put(added)
      for matrix in matrices {
        guard let base = matrix.baseAddress else { continue }
        for start in stride(from: 0, to: matrix.count, by: columns) { put(base + start) }
      }
    }
  }

  deinit {
    FloatMemory.deallocate(panels, panelCount * (inner + 1) * Self.panelWidth)
  }

  /// The columns of some panels of x·W + b.
  ///
  /// - Parameters:
  ///   - left: x, [R, I], its rows `leftStride` apart.
  ///   - result: [R, 64 × ``panelCount``]; of each row the places of these panels are filled.
  public func multiply(
    _ left: UnsafePointer<Float>, leftStride: Int, into result: UnsafeMutablePointer<Float>,
    rows: Int, panels range: Range<Int>
  ) {
    let resultStride = panelCount * Self.panelWidth
    for panel in range {
      let weights = UnsafePointer(panels + panel * (inner + 1) * Self.panelWidth)
      let target = result + panel * Self.panelWidth
      var row = 0
      while row + 4 <= rows {
        fourRows(
          left + row * leftStride, leftStride, weights, target + row * resultStride, resultStride)
        row += 4
      }
      while row < rows {
        oneRow(left + row * leftStride, weights, target + row * resultStride)
        row += 1
      }
    }
  }

  @inline(always)
  private func oneRow(
    _ left: UnsafePointer<Float>, _ weights: UnsafePointer<Float>,
    _ result: UnsafeMutablePointer<Float>
  ) {
    var sums = Quad(weights)
    for step in 0..<inner {
      sums.add(Quad(weights + (step + 1) * Self.panelWidth), times: left[step])
    }
    sums.store(result)
  }

  /// The same four times, with the weights fetched once.
  @inline(always)
  private func fourRows(
    _ left: UnsafePointer<Float>, _ leftStride: Int, _ weights: UnsafePointer<Float>,
    _ result: UnsafeMutablePointer<Float>, _ resultStride: Int
  ) {
    var (first, second) = (Quad(weights), Quad(weights))
    var (third, fourth) = (Quad(weights), Quad(weights))
    for step in 0..<inner {
      let row = Quad(weights + (step + 1) * Self.panelWidth)
      first.add(row, times: left[step])
      second.add(row, times: left[step + leftStride])
      third.add(row, times: left[step + 2 * leftStride])
      fourth.add(row, times: left[step + 3 * leftStride])
    }
    first.store(result)
    second.store(result + resultStride)
    third.store(result + 2 * resultStride)
    fourth.store(result + 3 * resultStride)
  }
}

/// A row of a panel: four vectors of sixteen.
private struct Quad {
  var a, b, c, d: Kernels.Vector

  @inline(always)
  init(_ pointer: UnsafePointer<Float>) {
    a = Kernels.load(pointer)
    b = Kernels.load(pointer + 16)
    c = Kernels.load(pointer + 32)
    d = Kernels.load(pointer + 48)
  }

  @inline(always)
  mutating func add(_ other: Quad, times factor: Float) {
    a += other.a * factor
    b += other.b * factor
    c += other.c * factor
    d += other.d * factor
  }

  @inline(always)
  func store(_ pointer: UnsafeMutablePointer<Float>) {
    Kernels.store(a, pointer)
    Kernels.store(b, pointer + 16)
    Kernels.store(c, pointer + 32)
    Kernels.store(d, pointer + 48)
  }
}
