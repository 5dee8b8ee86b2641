import Foundation
import TensorCore
import Testing

@testable import NeuralCore

/// The gradient of a whole model, against Keras and against small moves of its weights.
struct ModelGradientTests {
  /// See `Scripts/Fixtures/neural_gradient.py`.
  private struct Fixture: Decodable {
    let weights: [[Float]]
    let inputs: [Int32]
    let targets: [Int32]
    let gradients: [[Float]]
  }

  private struct Set: TrainingSet {
    let inputs: [Int32]
    let targets: [Int32]
    var count: Int { targets.count }

    func batch(_ indices: [Int]) throws -> Batch {
      let steps = inputs.count / targets.count
      let rows = indices.flatMap { inputs[$0 * steps..<($0 + 1) * steps] }
      return Batch(
        inputs: try Tensor(.int32(rows), shape: Shape([indices.count, steps])),
        targets: indices.map { targets[$0] })
    }
  }

  private func fixture() throws -> Fixture {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/gradient", withExtension: "json"))
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
  }

  private func model(_ fixture: Fixture) throws -> Model {
    let model = try Model(steps: 4, features: nil, seed: 1)
      .adding(.embedding(5, 3)).adding(.lstm(4, returnSequences: true)).adding(.lstm(3))
      .adding(.dense(6)).adding(.relu).adding(.dense(5)).adding(.softmax)
    for (weight, values) in zip(model.stack.flatMap(\.weights), fixture.weights) {
      #expect(weight.values.count == values.count)
      weight.values.copy(values)
    }
    return model
  }

  @Test("the gradient of every weight is Keras'")
  func keras() throws {
    let fixture = try fixture()
    let found = try model(fixture).gradient(
      on: Set(inputs: fixture.inputs, targets: fixture.targets), seed: 0)
    #expect(
      found.map { "\($0.layer) \($0.name)" } == [
        "embedding embeddings", "lstm kernel", "lstm recurrent_kernel", "lstm bias", "lstm kernel",
        "lstm recurrent_kernel", "lstm bias", "dense kernel", "dense bias", "dense kernel",
        "dense bias",
      ])
    for (weight, expected) in zip(found, fixture.gradients) {
      #expect(distance(weight.gradient.floats, expected) < 1e-6, "\(weight.layer) \(weight.name)")
    }
  }

  @Test("the gradient is how the loss changes when a weight moves a little")
  func differences() throws {
    let fixture = try fixture()
    let model = try model(fixture)
    let set = Set(inputs: fixture.inputs, targets: fixture.targets)
    let found = try model.gradient(on: set, seed: 0)
    for (weight, gradient) in zip(model.stack.flatMap(\.trainable), found) {
      #expect(gradient.gradient.shape.sizes == weight.sizes)
      let values = weight.values.array
      let measured = try FiniteDifference.gradient(at: Tensor(values)) { moved in
        weight.values.copy(moved.floats)
        return try #require(try model.evaluate(on: set)).loss
      }
      weight.values.copy(values)
      #expect(distance(measured.floats, gradient.gradient.floats) < 1e-4, "\(gradient.name)")
    }
  }

  @Test("a model without softmax, no windows and too many are refused")
  func refusals() throws {
    let fixture = try fixture()
    let set = Set(inputs: fixture.inputs, targets: fixture.targets)
    #expect(throws: NeuralError.noLayers) {
      try Model(steps: 4, features: nil, seed: 1).gradient(on: set, seed: 0)
    }
    let model = try model(fixture)
    #expect(throws: NeuralError.noWindows(in: "gradient's")) {
      try model.gradient(on: Set(inputs: [], targets: []), seed: 0)
    }
    let many = Set(
      inputs: Array(repeating: 0, count: 4 * 5000), targets: Array(repeating: 0, count: 5000))
    #expect(throws: NeuralError.tooManyWindows(5000, most: 4096)) {
      try model.gradient(on: many, seed: 0)
    }
  }
}
