import Testing

@testable import NeuralCore

struct KerasTests {
  /// What a case of the fixture is called here.
  private func description(_ name: String) throws -> LayerDescription {
    let known: [String: LayerDescription] = [
      "lstm": .lstm(5), "lstm_sequences": .lstm(5, returnSequences: true), "dense": .dense(4),
      "dense_steps": .dense(4), "batch_norm": .batchNorm, "relu": .relu, "softmax": .softmax,
      "sigmoid": .sigmoid, "tanh": .tanh, "dropout": .dropout(0.4), "embedding": .embedding(7, 3),
    ]
    return try #require(known[name])
  }

  @Test("the fixture is there")
  func fixtureIsThere() {
    #expect(KerasFixture.keras?.layers.count == 13)
  }

  @Test("layers give what Keras gives, forth and back", arguments: KerasFixture.keras?.layers ?? [])
  func layersAgree(with fixture: KerasFixture.LayerCase) throws {
    let bench = try LayerBench(
      description(fixture.name), shape: fixture.shape, readsIDs: fixture.name == "embedding")
    #expect(bench.layer.weights.map(\.values.count) == fixture.weights.map(\.count))
    for (weight, values) in zip(bench.layer.weights, fixture.weights) { weight.values.copy(values) }

    if !fixture.training {
      #expect(distance(bench.forward(fixture.inputs), fixture.outputs) < 2e-6)
    }
    // Layers that differ in training have fixtures of their own for it; dropout has chance.
    guard fixture.name != "dropout", fixture.name != "batch_norm" || fixture.training else {
      return
    }
    let result = bench.train(fixture.inputs, coefficients: fixture.coefficients)
    #expect(distance(result.outputs, fixture.outputs) < 2e-6)
    #expect(result.weightGradients.count == fixture.weightGradients.count)
    for (found, expected) in zip(result.weightGradients, fixture.weightGradients) {
      #expect(distance(found, expected) < 1e-5)
    }
    if fixture.name != "embedding" {
      #expect(distance(result.inputGradients, fixture.inputGradients) < 1e-5)
    }
    for (found, expected) in zip(result.moved, fixture.moved) {
      #expect(distance(found, expected) < 1e-6)
    }
  }

  @Test("optimizers take Keras' steps", arguments: KerasFixture.keras?.optimizers ?? [])
  func optimizersAgree(with fixture: KerasFixture.OptimizerCase) throws {
    let optimizer = try #require(Optimizer(rawValue: fixture.name))
    let weight = Weight("kernel", [6], fixture.start)
    let run = OptimizerRun(optimizer, weights: [weight])
    let arena = Arena()
    for (index, step) in fixture.steps.enumerated() {
      let gradient = arena.floats(6)
      gradient.copy(step.gradient)
      run.update([gradient], step: index + 1, learningRate: 0.001, workers: Workers(maximum: 1))
      #expect(distance(weight.values.array, step.weight) < 1e-6)
    }
  }

  @Test("cross-entropy and its gradient are Keras'")
  func crossEntropyAgrees() throws {
    let fixture = try #require(KerasFixture.keras?.crossEntropy)
    let arena = Arena()
    let logits = arena.floats(fixture.logits.count)
    logits.copy(fixture.logits)
    var entropy = CrossEntropy()
    entropy.add(turning: logits, fixture.targets, share: 1 / Float(fixture.targets.count))
    #expect(abs(entropy.loss - fixture.loss) < 1e-6)
    #expect(distance(logits.array, fixture.gradient) < 1e-6)
  }

  @Test("cross-entropy survives shares too small for a float")
  func crossEntropyIsSafe() {
    let arena = Arena()
    let logits = arena.floats(2)
    logits.copy([500, -500])
    var entropy = CrossEntropy()
    entropy.add(turning: logits, [1])
    #expect(entropy.loss == 1000)
  }
}
