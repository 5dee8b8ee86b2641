import RandomCore
import TensorCore

@testable import NeuralCore

/// One layer on a bench of its own: numbers in, numbers out, gradients back; windows first.
struct LayerBench {
  var layer: any Layer
  let input: Extent
  let windows: Int
  var source = RandomSource(seed: 5, stream: 9)

  init(_ description: LayerDescription, shape: [Int], readsIDs: Bool = false) throws {
    input =
      shape.count == 3
      ? Extent(steps: shape[1], features: shape[2])
      : Extent(steps: readsIDs ? shape[1] : nil, features: readsIDs ? nil : shape[1])
    windows = shape[0]
    var source = WeightSource(drawing: RandomSource(seed: 3, stream: 1))
    layer = try description.build(input, &source).withOwnWeights()
  }

  struct Result {
    var outputs: [Float] = []
    var weightGradients: [[Float]] = []
    var inputGradients: [Float] = []
    var moved: [[Float]] = []
  }

  func forward(_ inputs: [Float]) -> [Float] {
    Inference(input, [layer], Workers(maximum: 1)).outputs(inputs, windows: windows)
  }

  /// The gradients of the sum of outputs times coefficients.
  func train(_ inputs: [Float], coefficients: [Float]) -> Result {
    let arena = Arena()
    let output = arena.floats(windows * layer.output.count)
    let block = Block(
      windows: windows, steps: input.timesteps,
      input: exchanged(inputs, windows, input.timesteps, arena), output: output, arena: arena)
    let context = TrainingContext(
      source: source, factors: layer.factors(arena, Workers(maximum: 1)))
    let tape = layer.train(block, context)
    var result = Result()
    result.outputs = exchanged(output.array, layer.output.timesteps, windows, arena).array
    result.moved = tape.moved.map(\.values.array)
    let weights = layer.trainable.map { arena.floats($0.values.count) }
    let inputGradient = arena.floats(inputs.count)
    tape.backward(
      Gradients(
        output: exchanged(coefficients, windows, layer.output.timesteps, arena),
        input: inputGradient, weights: weights))
    result.weightGradients = weights.map(\.array)
    result.inputGradients =
      exchanged(inputGradient.array, input.timesteps, windows, arena).array
    return result
  }

  private func exchanged(_ values: [Float], _ rows: Int, _ columns: Int, _ arena: Arena) -> Floats {
    let source = arena.floats(values.count)
    source.copy(values)
    let target = arena.floats(values.count)
    source.exchangeAxes(into: target, rows: rows, columns: columns)
    return target
  }
}
