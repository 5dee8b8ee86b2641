import RandomCore
import TensorCore

@testable import NeuralCore

/// Windows of chance, whose target is whether their first number is above 0.5.
struct Examples: TrainingSet {
  let count: Int
  let seed: Int
  var scale: Float = 1
  var axes: [Int] = [2]
  /// How often the target is asked for in each window.
  var answers = 1

  func batch(_ indices: [Int]) throws -> Batch {
    let width = axes.reduce(1, *)
    var values: [Float] = []
    var targets: [Int32] = []
    for index in indices {
      var source = RandomSource(seed: seed, stream: UInt64(index))
      let window = (0..<width).map { _ in source.uniform() }
      targets += [Int32](repeating: window[0] > 0.5 ? 1 : 0, count: answers)
      values += window.map { ($0 - 0.5) * 4 * scale }
    }
    let shape = try Shape([indices.count] + axes)
    return Batch(inputs: try Tensor(.float32(values), shape: shape), targets: targets)
  }
}
