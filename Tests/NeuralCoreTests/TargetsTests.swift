import Foundation
import TensorCore
import Testing

@testable import NeuralCore

/// Training with a target after each token, against `Scripts/Fixtures/neural_targets.py`.
struct TargetsTests {
  private struct Fixture: Decodable {
    let inputs: [Int32]
    let targets: [Int32]
    let before: [[Float]]
    let losses: [Double]
    let after: [[Float]]
  }

  private struct Set: TrainingSet {
    let count = 4
    let fixture: Fixture

    func batch(_ indices: [Int]) throws -> Batch {
      func chosen(_ values: [Int32]) -> [Int32] {
        indices.flatMap { values[$0 * 6..<($0 + 1) * 6] }
      }
      let inputs = try Tensor(.int32(chosen(fixture.inputs)), shape: Shape([indices.count, 6]))
      return Batch(inputs: inputs, targets: chosen(fixture.targets))
    }
  }

  private let fixture: Fixture

  init() throws {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/targets", withExtension: "json"))
    fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
  }

  private func model() throws -> Model {
    try Model(steps: 6, features: nil, seed: 1).adding(.embedding(7, 3))
      .adding(.lstm(5, returnSequences: true)).adding(.lstm(4, returnSequences: true))
      .adding(.dense(7)).adding(.softmax)
  }

  @Test("two steps move the weights as in Keras")
  func stepsAgree() throws {
    let model = try model()
    for (weight, values) in zip(model.stack.flatMap(\.weights), fixture.before) {
      weight.values.copy(values)
    }
    let set = Set(fixture: fixture)
    let before = try #require(try model.evaluate(on: set)).loss
    #expect(abs(before - fixture.losses[0]) < 1e-5)
    let trained = try Trainer.train(
      model, on: set, options: TrainingOptions(epochs: 2, batchSize: 4, keep: .last))
    for (weight, values) in zip(trained.stack.flatMap(\.weights), fixture.after) {
      #expect(distance(weight.values.array, values) < 2e-5, "\(weight.name) \(weight.sizes)")
    }
    let first = try #require(trained.history?.loss.first)
    #expect(abs(first - fixture.losses[0]) < 1e-5)
  }

  @Test("a batch with too few targets is refused")
  func tooFewTargets() throws {
    let batch = Batch(
      inputs: try Tensor(.int32([1, 2, 3, 4, 5, 6]), shape: Shape([1, 6])), targets: [1])
    #expect(throws: NeuralError.countsDiffer(answers: 6, targets: 1)) {
      try model().checked(batch)
    }
  }
}
