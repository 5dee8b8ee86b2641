import TensorCore
import Testing

@testable import NeuralCore

struct DropoutTests {
  @Test("about the share is dropped, and the rest makes up for it")
  func dropsTheShare() throws {
    let bench = try LayerBench(.dropout(0.3), shape: [100, 50])
    let ones = [Float](repeating: 1, count: 5000)
    let result = bench.train(ones, coefficients: ones)
    let dropped = result.outputs.count { $0 == 0 }
    #expect((1350...1650).contains(dropped))
    #expect(result.outputs.allSatisfy { $0 == 0 || abs($0 - 1 / 0.7) < 1e-6 })
    #expect(result.inputGradients == result.outputs)
    #expect(bench.forward(ones) == ones)
  }
}
