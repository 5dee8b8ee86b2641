import TensorCore
import Testing

@testable import NeuralCore

struct EndingTests {
  private let set = Examples(count: 100, seed: 2, axes: [4])
  private let held = Examples(count: 50, seed: 3, axes: [4])

  private func model() throws -> Model {
    try Model(steps: nil, features: 4, seed: 1).adding(.dense(8)).adding(.relu).adding(.dense(2))
      .adding(.softmax)
  }

  /// Good windows, and bad ones once they were asked for often enough.
  private final class Spoilt: TrainingSet, @unchecked Sendable {
    let count = 100
    private let good = Examples(count: 100, seed: 2, axes: [4])
    private var left: Int

    init(after batches: Int) { left = batches }

    func batch(_ indices: [Int]) throws -> Batch {
      left -= 1
      guard left < 0 else { return try good.batch(indices) }
      return try Examples(count: 100, seed: 2, scale: .infinity, axes: [4]).batch(indices)
    }
  }

  @Test("a loss that is no number gives the model of the last good epoch, and says where and why")
  func divergesInData() throws {
    var checkpoints: [Model] = []
    let options = TrainingOptions(epochs: 9, batchSize: 25)
    let trained = try Trainer.train(
      model(), on: Spoilt(after: 10), options: options, checkpoint: { checkpoints.append($0) })
    guard case .diverged(let divergence) = trained.history?.ending else {
      Issue.record("it did not diverge")
      return
    }
    #expect(
      divergence.description
        == "the loss stopped being a number in epoch 3, step 3: a window of the data holds a number "
        + "that is infinite or none")
    #expect(trained.history?.epochCount == 2)
    #expect(checkpoints.count == 2)
    #expect(trained.weights == checkpoints.last?.weights)
    // From there, with sound data, to the same bits as ever.
    let sound = try Trainer.train(model(), on: set, options: options)
    #expect(try Trainer.resume(trained, on: set).weights == sound.weights)
  }

  @Test("steps that are too large are named, with the learning rate")
  func divergesInSteps() throws {
    func message(_ clipNorm: Double?) -> String {
      let options = TrainingOptions(
        epochs: 3, batchSize: 25, learningRate: 1e38, clipNorm: clipNorm)
      do {
        return "\(try Trainer.train(model(), on: set, options: options).history?.ending as Any)"
      } catch {
        return "\(error)"
      }
    }
    #expect(
      message(nil)
        == "the loss stopped being a number in epoch 1, step 2: with learning_rate: 1e+38 the weights "
        + "have grown beyond all bounds; use a smaller one, or hold the gradients down with clip_norm: 1"
    )
    #expect(message(1).hasSuffix("the weights have grown beyond all bounds; use a smaller one"))
  }

  @Test("weights that were no numbers before are named")
  func divergesInWeights() throws {
    let model = try model()
    model.stack[0].weights[0].values[0] = .nan
    let error = #expect(throws: NeuralError.self) { try Trainer.train(model, on: set) }
    #expect(
      error?.description
        == "the loss stopped being a number in epoch 1, step 1: the model's weights were infinite or "
        + "no numbers before training began")
  }

  @Test("patience ends a training that gets no better, and more epochs may be asked for")
  func patience() throws {
    let options = TrainingOptions(epochs: 200, batchSize: 25, learningRate: 0.5, patience: 4)
    let trained = try Trainer.train(model(), on: set, validation: held, options: options)
    let history = try #require(trained.history)
    #expect(history.ending == .patience)
    #expect(history.epochCount == (history.bestEpoch ?? 0) + 4)
    let further = try Trainer.resume(trained, on: set, validation: held)
    #expect((further.history?.epochCount ?? 0) >= history.epochCount + 4)
  }

  @Test("the learning rate of each epoch is in the history")
  func rates() throws {
    let options = TrainingOptions(
      epochs: 4, batchSize: 25, learningRate: 0.1, schedule: .cosine)
    let history = try #require(Trainer.train(model(), on: set, options: options).history)
    #expect(history.learningRate.count == 4)
    #expect(history.learningRate.first.map { $0 < 0.1 && $0 > 0.08 } == true)
    #expect(history.learningRate.last.map { $0 > 0 && $0 < 0.01 } == true)
  }

  @Test("a learning rate that the schedule did not know takes over")
  func changesTheRate() throws {
    let trained = try Trainer.train(model(), on: set, options: TrainingOptions(epochs: 1))
    let further = try Trainer.resume(trained, on: set, epochs: 2, learningRate: 0.25)
    #expect(further.history?.learningRate == [0.001, 0.25])
  }

  @Test("a training that there is no memory for is refused with what would fit")
  func refusesLargeBatches() throws {
    let model = try Model(steps: 100, features: 1, seed: 1)
      .adding(.lstm(512, returnSequences: true)).adding(.lstm(512)).adding(.dense(2))
      .adding(.softmax)
    let memory = TrainingMemory(model, .rmsprop)
    func place(_ batchSize: Int) -> TrainingPlace {
      TrainingPlace(
        TrainingOptions(batchSize: batchSize), windowCount: 1_000_000, validationCount: nil)
    }
    let error = #expect(throws: NeuralError.self) {
      try memory.require(place(8000), available: 20 << 30)
    }
    #expect(
      error?.description.hasPrefix("to train this model on 8000 windows at once takes ") == true)
    #expect(error?.description.hasSuffix("more than there is; batch_size: 4096 would fit") == true)
    try memory.require(place(4096), available: 20 << 30)
    #expect(throws: NeuralError.self) { try memory.require(place(1), available: 64 << 20) }
  }
}
