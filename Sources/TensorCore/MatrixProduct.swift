import CDNNL

/// Products of float32 matrices in memory that the caller owns.
///
///     // gates[B, 4H] += hidden[B, H] · weights[H, 4H]
///     MatrixProduct.multiply(
///       hidden, weights, into: gates, rows: batch, inner: units, columns: 4 * units, adding: true)
///
/// One product runs on the thread that asks for it. oneDNN's own threads wait by spinning, and are
/// slow where another process wants the processor too: split the rows over threads instead.
///
/// - Axes: rows come first, and the elements of a row lie side by side.
public enum MatrixProduct {
  /// `result = left · right`, or that added to what `result` holds.
  ///
  /// - Parameters:
  ///   - left: [rows, inner], or [inner, rows] if `transposingLeft`.
  ///   - right: [inner, columns], or [columns, inner] if `transposingRight`.
  ///   - result: [rows, columns], apart from the other two in memory.
  ///   - leftStride: from a row of `left`, as it lies in memory, to the next; nil if they touch.
  ///     So for `rightStride` and `resultStride`.
  public static func multiply(
    _ left: UnsafePointer<Float>, _ right: UnsafePointer<Float>,
    into result: UnsafeMutablePointer<Float>, rows: Int, inner: Int, columns: Int,
    transposingLeft: Bool = false, transposingRight: Bool = false, adding: Bool = false,
    leftStride: Int? = nil, rightStride: Int? = nil, resultStride: Int? = nil
  ) {
    guard rows > 0, columns > 0 else { return }
    let leftStride = leftStride ?? (transposingLeft ? rows : inner)
    let rightStride = rightStride ?? (transposingRight ? inner : columns)
    let resultStride = resultStride ?? columns

    if rows == 1, !transposingRight, !transposingLeft || leftStride == 1 {
      multiply(
        row: left, right, into: result, inner: inner, columns: columns, adding: adding,
        stride: rightStride)
      return
    }
    // The setting belongs to the calling thread and takes a few nanoseconds.
    omp_set_num_threads(1)
    let status = dnnl_sgemm(
      transposingLeft ? letterT : letterN, transposingRight ? letterT : letterN,
      dnnl_dim_t(rows), dnnl_dim_t(columns), dnnl_dim_t(inner),
      1, left, dnnl_dim_t(leftStride), right, dnnl_dim_t(rightStride),
      adding ? 1 : 0, result, dnnl_dim_t(resultStride))
    // Refused where its working memory is not to be had, or where `inner` is 0.
    if status != dnnl_success {
      plain(
        left, transposingLeft ? (1, leftStride) : (leftStride, 1),
        right, transposingRight ? (1, rightStride) : (rightStride, 1),
        into: result, resultStride, rows: rows, inner: inner, columns: columns, adding: adding)
    }
  }

  /// The product as it is defined, which needs no memory of its own.
  ///
  /// - Parameters:
  ///   - leftSteps: from a row of `left` to the next, and from a column to the next.
  ///   - rightSteps: so of `right`.
  static func plain(
    _ left: UnsafePointer<Float>, _ leftSteps: (row: Int, column: Int),
    _ right: UnsafePointer<Float>, _ rightSteps: (row: Int, column: Int),
    into result: UnsafeMutablePointer<Float>, _ resultStride: Int,
    rows: Int, inner: Int, columns: Int, adding: Bool
  ) {
    for row in 0..<rows {
      for column in 0..<columns {
        var sum: Float = adding ? result[row * resultStride + column] : 0
        for step in 0..<inner {
          sum +=
            left[row * leftSteps.row + step * leftSteps.column]
            * right[step * rightSteps.row + column * rightSteps.column]
        }
        result[row * resultStride + column] = sum
      }
    }
  }

  private static let letterN = CChar(UInt8(ascii: "N"))
  private static let letterT = CChar(UInt8(ascii: "T"))

  /// One row times a matrix, eight rows of the matrix at a time, so that `result` is read and
  /// written an eighth as often: a quarter faster than oneDNN while `right` fits the cache.
  private static func multiply(
    row left: UnsafePointer<Float>, _ right: UnsafePointer<Float>,
    into result: UnsafeMutablePointer<Float>, inner: Int, columns: Int, adding: Bool, stride: Int
  ) {
    if !adding {
      result.update(repeating: 0, count: columns)
    }
    var start = 0
    while start + 8 <= inner {
      let x = left + start
      let (x0, x1, x2, x3) = (x[0], x[1], x[2], x[3])
      let (x4, x5, x6, x7) = (x[4], x[5], x[6], x[7])
      let row0 = right + start * stride
      let (row1, row2, row3) = (row0 + stride, row0 + 2 * stride, row0 + 3 * stride)
      let (row4, row5, row6, row7) = (
        row0 + 4 * stride, row0 + 5 * stride, row0 + 6 * stride, row0 + 7 * stride
      )
      for column in 0..<columns {
        let near = x0 * row0[column] + x1 * row1[column] + x2 * row2[column] + x3 * row3[column]
        let far = x4 * row4[column] + x5 * row5[column] + x6 * row6[column] + x7 * row7[column]
        result[column] += near + far
      }
      start += 8
    }
    while start < inner {
      let x = left[start]
      let row = right + start * stride
      for column in 0..<columns {
        result[column] += x * row[column]
      }
      start += 1
    }
  }
}
