import RandomCore
import Testing

@testable import TensorCore

@Suite("Packed matrices")
struct PackedMatrixTests {
  private static func numbers(_ count: Int, stream: UInt64) -> [Float] {
    var source = RandomSource(seed: 1, stream: stream)
    return (0..<count).map { _ in source.uniform() - 0.5 }
  }

  /// W in two parts, b, and x with a stride.
  private struct Example {
    let inner = 23
    let columns = 4 * 37
    let stride = 30
    let added = PackedMatrixTests.numbers(4 * 37, stream: 1)
    let weights = PackedMatrixTests.numbers(23 * 4 * 37, stream: 2)
    let left = PackedMatrixTests.numbers(6 * 30, stream: 3)

    func packed(groups: Int) -> PackedMatrix {
      var weights = weights
      return weights.withUnsafeMutableBufferPointer { all in
        let cut = 9 * columns
        return PackedMatrix(
          [
            UnsafeMutableBufferPointer(rebasing: all[..<cut]),
            UnsafeMutableBufferPointer(rebasing: all[cut...]),
          ], added: added, columns: columns, groups: groups)
      }
    }

    func result(_ packed: PackedMatrix, row: Int, rows: Int, panels: [Range<Int>]) -> [Float] {
      var result = [Float](repeating: 7, count: rows * packed.panelCount * 64)
      left.withUnsafeBufferPointer { left in
        guard let base = left.baseAddress else { return }
        for range in panels {
          packed.multiply(
            base + row * stride, leftStride: stride, into: &result, rows: rows, panels: range)
        }
      }
      return result
    }

    func expected(row: Int, column: Int) -> Double {
      (0..<inner).reduce(Double(added[column])) {
        $0 + Double(left[row * stride + $1]) * Double(weights[$1 * columns + column])
      }
    }
  }

  @Test("the columns of a group lie beside those of the others, and what is missing is 0")
  func groups() {
    let example = Example()
    let packed = example.packed(groups: 4)
    #expect(packed.panelCount == 3)
    let result = example.result(packed, row: 0, rows: 6, panels: [0..<3])
    for row in 0..<6 {
      for place in 0..<3 * 64 {
        let unit = place / 64 * 16 + place % 16
        let column = place % 64 / 16 * 37 + unit
        let expected = unit < 37 ? example.expected(row: row, column: column) : 0
        #expect(abs(Double(result[row * 3 * 64 + place]) - expected) < 1e-5)
      }
    }
  }

  @Test("without groups the columns keep their order")
  func noGroups() {
    let example = Example()
    let packed = example.packed(groups: 1)
    let result = example.result(packed, row: 2, rows: 1, panels: [0..<3])
    for column in 0..<example.columns {
      #expect(abs(Double(result[column]) - example.expected(row: 2, column: column)) < 1e-5)
    }
  }

  @Test("a row is the same bits alone as among others, in one piece or several")
  func sameBits() {
    let example = Example()
    let packed = example.packed(groups: 4)
    let together = example.result(packed, row: 0, rows: 6, panels: [0..<3])
    for row in 0..<6 {
      let alone = example.result(packed, row: row, rows: 1, panels: [2..<3, 0..<2])
      #expect(alone == Array(together[row * 192..<(row + 1) * 192]))
    }
  }
}
