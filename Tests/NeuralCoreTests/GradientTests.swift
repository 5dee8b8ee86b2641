import RandomCore
import TensorCore
import Testing

@testable import NeuralCore

/// Gradients against differences of the outputs when one number moves a little.
struct GradientTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let layer: LayerDescription
    let shape: [Int]
    var note = ""

    var testDescription: String { "\(layer.name) \(shape) \(note)" }
  }

  static let cases = [
    Case(layer: .lstm(4), shape: [3, 5, 2]),
    Case(layer: .lstm(4, returnSequences: true), shape: [3, 5, 2], note: "sequences"),
    Case(
      layer: .lstm(4, returnSequences: true, recurrentDropout: 0.4), shape: [3, 5, 2],
      note: "recurrent dropout"),
    Case(layer: .lstm(3), shape: [2, 1, 2]),
    Case(layer: .dense(3), shape: [4, 5]),
    Case(layer: .dense(3), shape: [2, 3, 5]),
    Case(layer: .batchNorm, shape: [5, 3]),
    Case(layer: .batchNorm, shape: [3, 4, 2]),
    Case(layer: .dropout(0.5), shape: [4, 6]),
    Case(layer: .relu, shape: [4, 5]),
    Case(layer: .softmax, shape: [4, 5]),
    Case(layer: .sigmoid, shape: [4, 5]),
    Case(layer: .tanh, shape: [2, 3, 4]),
  ]

  @Test("gradients are finite differences", arguments: cases)
  func gradientsAreDifferences(of example: Case) throws {
    let bench = try LayerBench(example.layer, shape: example.shape)
    var source = RandomSource(seed: 21)
    func draw(_ count: Int) -> [Float] { (0..<count).map { _ in Float(source.normal()) } }
    let inputs = draw(example.shape.reduce(1, *))
    let coefficients = draw(bench.windows * bench.layer.output.count)
    func sum(_ inputs: [Float]) -> Double {
      let outputs = bench.train(inputs, coefficients: coefficients).outputs
      return zip(outputs, coefficients).reduce(0) { $0 + Double($1.0) * Double($1.1) }
    }
    let result = bench.train(inputs, coefficients: coefficients)
    let little: Float = 4e-3

    for index in inputs.indices {
      // A bend has no slope.
      if example.layer.name == "relu", abs(inputs[index]) < little { continue }
      var (above, below) = (inputs, inputs)
      above[index] += little
      below[index] -= little
      let slope = (sum(above) - sum(below)) / Double(above[index] - below[index])
      #expect(abs(slope - Double(result.inputGradients[index])) < 4e-3, "input \(index)")
    }
    for (weight, gradient) in zip(bench.layer.trainable, result.weightGradients) {
      for index in gradient.indices {
        let value = weight.values[index]
        weight.values[index] = value + little
        let above = sum(inputs)
        weight.values[index] = value - little
        let below = sum(inputs)
        weight.values[index] = value
        let slope = (above - below) / Double(2 * little)
        #expect(abs(slope - Double(gradient[index])) < 4e-3, "\(weight.name) \(index)")
      }
    }
  }
}
