import TensorCore
import Testing

@testable import NeuralCore

struct TrainerTests {
  private func recurrent() throws -> Model {
    try Model(steps: 6, features: 2, seed: 1)
      .adding(.lstm(20, returnSequences: true, recurrentDropout: 0.3))
      .adding(.lstm(12)).adding(.batchNorm).adding(.dropout(0.2)).adding(.dense(8)).adding(.relu)
      .adding(.dense(2)).adding(.softmax)
  }

  private func weights(_ model: Model) -> [[Float]] {
    model.stack.flatMap(\.weights).map(\.values.array)
  }

  @Test("a small problem is learnt", arguments: Optimizer.allCases)
  func learns(with optimizer: Optimizer) throws {
    let set = Examples(count: 300, seed: 2, axes: [6, 2])
    let held = Examples(count: 100, seed: 3, axes: [6, 2])
    let model = try recurrent()
    let before = weights(model)
    let options = TrainingOptions(
      epochs: 15, batchSize: 50, optimizer: optimizer, learningRate: 0.01, seed: 1)
    let trained = try Trainer.train(model, on: set, validation: held, options: options)
    let history = try #require(trained.history)
    #expect(history.loss.count == 15)
    #expect(history.validationLoss.count == 15)
    let (first, last) = (try #require(history.loss.first), try #require(history.loss.last))
    #expect(last < first / 2)
    let (loss, accuracy) = try #require(try trained.evaluate(on: held))
    #expect(accuracy > 0.85)
    // The best epoch was kept.
    #expect(abs(loss - (history.validationLoss.min() ?? 0)) < 1e-9)
    #expect(
      history.bestEpoch.map { history.validationLoss[$0 - 1] == history.validationLoss.min() }
        == true)
    // The model that was trained from stays as it was.
    #expect(weights(model) == before)
    #expect(model.history == nil)
  }

  @Test("one thread or two give the same bits")
  func sameBitsOnAnyNumberOfThreads() throws {
    let set = Examples(count: 150, seed: 2, axes: [6, 2])
    let results = try [1, 2, 3].map { threads in
      let options = TrainingOptions(epochs: 2, batchSize: 100, seed: 4, maximumThreads: threads)
      return try Trainer.train(recurrent(), on: set, options: options)
    }
    #expect(weights(results[0]) == weights(results[1]))
    #expect(weights(results[0]) == weights(results[2]))
    #expect(results[0].history?.loss == results[1].history?.loss)
  }

  @Test("large layers and many targets give the same bits on any number of threads too")
  func sameBitsOfLargeLayers() throws {
    let model = try Model(steps: 6, features: 2, seed: 1)
      .adding(.lstm(256, returnSequences: true, recurrentDropout: 0.3))
      .adding(.lstm(256, returnSequences: true)).adding(.dense(2)).adding(.softmax)
    let set = Examples(count: 80, seed: 2, axes: [6, 2], answers: 6)
    let results = try [1, 2, 3].map { threads in
      let options = TrainingOptions(epochs: 1, batchSize: 80, seed: 4, maximumThreads: threads)
      return try Trainer.train(model, on: set, options: options)
    }
    #expect(weights(results[0]) == weights(results[1]))
    #expect(weights(results[0]) == weights(results[2]))
    #expect(results[0].history?.loss == results[1].history?.loss)
  }

  @Test("the whole network's gradients are finite differences")
  func gradientsThroughShards() throws {
    let set = Examples(count: 70, seed: 2, axes: [6, 2])
    let batch = try set.batch(Array(0..<70))
    let layers = try recurrent().stack.dropLast().map { $0.withOwnWeights() }
    let pass = TrainingPass(
      Extent(steps: 6, features: 2), layers, seed: 3, workers: Workers(maximum: 2))
    func loss() -> Double { pass.run(batch.inputs.floats, batch.targets, step: 1) }
    _ = loss()
    let gradients = pass.gradients.flatMap(\.self).map(\.array)
    for (weight, gradient) in zip(layers.flatMap(\.trainable), gradients) {
      // Those that change the loss most are told best from rounding.
      let index = gradient.indices.max { abs(gradient[$0]) < abs(gradient[$1]) } ?? 0
      let (value, little) = (weight.values[index], Float(2e-3))
      weight.values[index] = value + little
      let above = loss()
      weight.values[index] = value - little
      let below = loss()
      weight.values[index] = value
      let slope = (above - below) / Double(2 * little)
      let size = max(abs(Double(gradient[index])), 0.02)
      #expect(abs(slope - Double(gradient[index])) < 0.05 * size, "\(weight.name)")
    }
  }

  @Test("progress counts steps, and stopping keeps the model as it is")
  func stops() throws {
    let set = Examples(count: 100, seed: 2, axes: [6, 2])
    let options = TrainingOptions(epochs: 3, batchSize: 40)
    var seen: [TrainingProgress] = []
    let stopped = try Trainer.train(recurrent(), on: set, validation: set, options: options) {
      seen.append($0)
      return seen.count < 5
    }
    #expect(seen.map(\.epoch) == [1, 1, 1, 2, 2])
    #expect(seen.map(\.step) == [1, 2, 3, 1, 2])
    #expect(seen.map(\.isEpochEnd) == [false, false, true, false, false])
    #expect(seen.map { $0.validationLoss != nil } == [false, false, true, true, true])
    #expect(stopped.history?.wasStopped == true)
    #expect(stopped.history?.loss.count == 1)
    #expect(try weights(stopped) != weights(recurrent()))
  }

  @Test("stopping in a validation keeps the model, and its epoch does not count")
  func stopsInValidation() throws {
    let set = Examples(count: 100, seed: 2, axes: [6, 2])
    let stopped = try Trainer.train(recurrent(), on: set, validation: set) { _ in
      true
    } isInterrupted: {
      true
    }
    #expect(stopped.history?.wasStopped == true)
    #expect(stopped.history?.loss == [])
    #expect(try weights(stopped) != weights(recurrent()))
  }

  @Test("an epoch can be shorter than all windows")
  func shortEpochs() throws {
    var steps = 0
    let options = TrainingOptions(epochs: 2, batchSize: 10, stepsPerEpoch: 3)
    let set = Examples(count: 100, seed: 2, axes: [6, 2])
    let trained = try Trainer.train(recurrent(), on: set, options: options) { _ in
      steps += 1
      return true
    }
    #expect(steps == 6)
    #expect(trained.history?.wasStopped == false)
  }
}
