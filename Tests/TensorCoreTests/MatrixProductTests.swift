import RandomCore
import Testing

@testable import TensorCore

@Suite("Matrix products")
struct MatrixProductTests {
  struct Case: Sendable {
    let rows, inner, columns: Int
  }

  static let cases = [
    Case(rows: 1, inner: 1, columns: 1), Case(rows: 1, inner: 19, columns: 33),
    Case(rows: 1, inner: 8, columns: 5), Case(rows: 3, inner: 4, columns: 5),
    Case(rows: 17, inner: 33, columns: 9), Case(rows: 64, inner: 100, columns: 40),
  ]

  private static func numbers(_ count: Int, stream: UInt64) -> [Float] {
    var source = RandomSource(seed: 1, stream: stream)
    return (0..<count).map { _ in source.uniform() - 0.5 }
  }

  @Test(
    "a product is the naive loop's, transposed or not, fresh or added",
    arguments: cases, [0, 1, 2, 3, 4, 5, 6, 7])
  func naive(_ size: Case, choice: Int) {
    let (transposingLeft, transposingRight) = (choice & 1 != 0, choice & 2 != 0)
    let adding = choice & 4 != 0
    let (rows, inner, columns) = (size.rows, size.inner, size.columns)
    let left = Self.numbers(rows * inner, stream: 1)
    let right = Self.numbers(inner * columns, stream: 2)
    let start = Self.numbers(rows * columns, stream: 3)
    var result = start
    MatrixProduct.multiply(
      left, right, into: &result, rows: rows, inner: inner, columns: columns,
      transposingLeft: transposingLeft, transposingRight: transposingRight, adding: adding)
    var plain = start
    MatrixProduct.plain(
      left, transposingLeft ? (1, rows) : (inner, 1),
      right, transposingRight ? (1, inner) : (columns, 1),
      into: &plain, columns, rows: rows, inner: inner, columns: columns, adding: adding)
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = adding ? Double(start[row * columns + column]) : 0
        for k in 0..<inner {
          let x = left[transposingLeft ? k * rows + row : row * inner + k]
          let y = right[transposingRight ? column * inner + k : k * columns + column]
          sum += Double(x) * Double(y)
        }
        #expect(abs(Double(result[row * columns + column]) - sum) < 1e-5)
        #expect(abs(Double(plain[row * columns + column]) - sum) < 1e-5)
      }
    }
  }

  @Test("strides leave out what lies between the rows", arguments: [1, 2])
  func strides(rows: Int) {
    let left: [Float] = [1, 2, 9, 3, 4, 9]
    let right: [Float] = [5, 6, 9, 9, 7, 8, 9, 9]
    var result: [Float] = [0, 0, -1, 0, 0, -1]
    MatrixProduct.multiply(
      left, right, into: &result, rows: rows, inner: 2, columns: 2,
      leftStride: 3, rightStride: 4, resultStride: 3)
    #expect(result == (rows == 2 ? [19, 22, -1, 43, 50, -1] : [19, 22, -1, 0, 0, -1]))
  }

  @Test("a sum of nothing is 0, or what was there")
  func nothing() {
    var result: [Float] = [3, 4]
    MatrixProduct.multiply([], [], into: &result, rows: 2, inner: 0, columns: 1, adding: true)
    #expect(result == [3, 4])
    MatrixProduct.multiply([], [], into: &result, rows: 2, inner: 0, columns: 1)
    #expect(result == [0, 0])
  }

  @Test("matmul sums over the last axis of the left and the first of the right")
  func matmul() throws {
    let left = try Tensor([1, 2, 3, 4, 5, 6] as [Float])
      .reshaped([Axis("batch", 1), Axis("steps", 2), Axis("features", 3)])
    let right = try Tensor([1, 0, 0, 1, 1, 1] as [Int32])
      .reshaped([Axis("features", 3), Axis("units", 2)])
    let product = try left.matmul(right)
    #expect(product.description == "tensor float32 (batch: 1, steps: 2, units: 2)")
    #expect(product.floats == [4, 5, 10, 11])
    let square = try right.matmul(right.transposed())
    #expect(square.shape == (try Shape([3, 3])))
    #expect(try Tensor([1, 2] as [Float]).matmul(Tensor([3, 4] as [Float])).floats == [11])
  }
}
