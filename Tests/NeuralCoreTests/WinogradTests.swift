import RandomCore
import TensorCore
import Testing

@testable import NeuralCore

struct WinogradTests {
  private let arena = Arena()

  private func draw(_ count: Int, stream: UInt64) -> Floats {
    var source = RandomSource(seed: 1, stream: stream)
    let floats = arena.floats(count)
    for index in 0..<count { floats[index] = source.uniform() - 0.5 }
    return floats
  }

  /// The largest difference from the product in double precision.
  private func error(
    _ result: Floats, columns: Int, before: Floats? = nil, _ term: (Int, Int) -> Double
  ) -> Double {
    (0..<result.count).map { index in
      let exact = Double(before?[index] ?? 0) + term(index / columns, index % columns)
      return abs(Double(result[index]) - exact)
    }.max() ?? .infinity
  }

  @Test(
    "a product by quarters is the product",
    arguments: [(32, false), (32, true), (70, true), (33, false), (8, true)])
  func products(rows: Int, adding: Bool) {
    let (inner, columns) = (256, 2 * 131)
    let left = draw(rows * inner, stream: 1)
    let right = draw(inner * columns, stream: 2)
    let result = draw(rows * columns, stream: 3)
    let before = arena.floats(result.count)
    before.copy(result)
    let factor = Factor(right, inner: inner, columns: columns, arena, Workers(maximum: 2))
    factor.multiply(left, into: result, rows: rows, adding: adding, arena)
    let worst = error(result, columns: columns, before: adding ? before : nil) { row, column in
      (0..<inner).reduce(0) {
        $0 + Double(left[row * inner + $1]) * Double(right[$1 * columns + column])
      }
    }
    #expect(worst < 2e-5)
  }

  @Test("a transposed factor is the transposed matrix")
  func transposed() {
    let (rows, inner, columns) = (32, 256, 300)
    let left = draw(rows * inner, stream: 1)
    let right = draw(columns * inner, stream: 2)
    let result = arena.floats(rows * columns)
    let factor = Factor(
      right, inner: inner, columns: columns, transposing: true, arena, Workers(maximum: 2))
    factor.multiply(left, into: result, rows: rows, arena)
    let worst = error(result, columns: columns) { row, column in
      (0..<inner).reduce(0) {
        $0 + Double(left[row * inner + $1]) * Double(right[column * inner + $1])
      }
    }
    #expect(worst < 2e-5)
  }

  @Test("a sum over stretches is the product over all", arguments: [(256, 4), (256, 3), (10, 4)])
  func sums(inner: Int, windows: Int) {
    let (columns, steps) = (260, 50)
    let left = draw(steps * windows * inner, stream: 1)
    let right = draw(steps * windows * columns, stream: 2)
    let result = arena.floats(inner * columns)
    var sum = SumOfProducts(into: result, inner: inner, windows: windows, arena)
    for stretch in [30..<50, 1..<30, 0..<1] {
      sum.add(
        left.steps(stretch, of: windows * inner), right.steps(stretch, of: windows * columns),
        positions: stretch.count * windows)
    }
    sum.finish()
    let worst = error(result, columns: columns) { row, column in
      (0..<steps * windows).reduce(0) {
        $0 + Double(left[$1 * inner + row]) * Double(right[$1 * columns + column])
      }
    }
    #expect(worst < 5e-5)
  }

  @Test("a large layer's gradients are those of small products")
  func largeLayer() throws {
    // 320 units take the way of quarters, forth and back; the sum over all units is told from
    // finite differences of the loss.
    let bench = try LayerBench(
      .lstm(320, returnSequences: true, recurrentDropout: 0.2), shape: [32, 3, 256])
    var source = RandomSource(seed: 21)
    let inputs = (0..<32 * 3 * 256).map { _ in source.uniform() - 0.5 }
    let coefficients = (0..<32 * 3 * 320).map { _ in source.uniform() - 0.5 }
    let result = bench.train(inputs, coefficients: coefficients)
    func sum(_ inputs: [Float]) -> Double {
      let outputs = bench.train(inputs, coefficients: coefficients).outputs
      return zip(outputs, coefficients).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    }
    for (weight, gradient) in zip(bench.layer.trainable, result.weightGradients) {
      // Along the gradient the sum changes most: by its length.
      let length = gradient.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
      let before = weight.values.array
      func moved(_ by: Double) -> Double {
        for index in before.indices {
          weight.values[index] = before[index] + Float(by * Double(gradient[index]) / length)
        }
        return sum(inputs)
      }
      let slope = (moved(0.05) - moved(-0.05)) / 0.1
      weight.values.copy(before)
      #expect(abs(slope - length) < 0.01 * length, "\(weight.name)")
    }
    let length = result.inputGradients.reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
    func moved(_ by: Double) -> Double {
      sum(zip(inputs, result.inputGradients).map { $0 + Float(by * Double($1) / length) })
    }
    #expect(abs((moved(0.05) - moved(-0.05)) / 0.1 - length) < 0.01 * length)
  }
}
