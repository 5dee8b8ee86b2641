import TensorCore
import Testing

@testable import NeuralCore

struct ResumeTests {
  private let set = Examples(count: 150, seed: 2, axes: [6, 2])
  private let held = Examples(count: 40, seed: 3, axes: [6, 2])

  private func model() throws -> Model {
    try Model(steps: 6, features: 2, seed: 1)
      .adding(.lstm(20, returnSequences: true, recurrentDropout: 0.3))
      .adding(.lstm(12)).adding(.batchNorm).adding(.dropout(0.2)).adding(.dense(2))
      .adding(.softmax)
  }

  /// How a training is begun, and after how many steps it is stopped.
  struct Case: CustomTestStringConvertible, Sendable {
    var options: TrainingOptions
    let stops: [Int]
    var hasValidation = true

    var testDescription: String {
      "\(options.optimizer) \(options.schedule.map { "\($0)" } ?? "") \(options.keep) \(stops)"
    }
  }

  static let cases = [
    // Within an epoch, at the end of one, and twice.
    Case(options: TrainingOptions(epochs: 5, batchSize: 40, seed: 4), stops: [6]),
    Case(options: TrainingOptions(epochs: 5, batchSize: 40, keep: .last, seed: 4), stops: [8]),
    Case(
      options: TrainingOptions(
        epochs: 5, batchSize: 40, optimizer: .adam, learningRate: 0.05, schedule: .cosine,
        clipNorm: 0.1, seed: 4), stops: [1, 2, 13]),
    Case(
      options: TrainingOptions(
        epochs: 14, batchSize: 150, learningRate: 1e-9, schedule: .plateau, seed: 4),
      stops: [3, 11], hasValidation: false),
    Case(
      options: TrainingOptions(epochs: 4, batchSize: 40, stepsPerEpoch: 3, seed: 4), stops: [4, 5]),
    // It would have ended by its patience.
    Case(
      options: TrainingOptions(epochs: 30, batchSize: 40, learningRate: 0.3, patience: 3, seed: 4),
      stops: [10]),
  ]

  @Test(
    "stopped and gone on with, from memory or a file, on one thread or two: the same bits",
    arguments: cases, [1, 2])
  func sameBits(_ example: Case, threads: Int) throws {
    var options = example.options
    options.maximumThreads = threads
    let validation = example.hasValidation ? held : nil
    let unbroken = try Trainer.train(model(), on: set, validation: validation, options: options)
    for throughFile in [false, true] {
      var steps = 0
      var stops = example.stops
      func progress(_: TrainingProgress) -> Bool {
        steps += 1
        if steps == stops.first {
          stops.removeFirst()
          return false
        }
        return true
      }
      options.maximumThreads = 3 - threads
      var broken = try Trainer.train(
        model(), on: set, validation: validation, options: options, progress: progress)
      while broken.history?.ending == .stopped {
        if throughFile { broken = try throughAFile(broken) }
        broken = try Trainer.resume(
          broken, on: set, validation: validation, maximumThreads: 3 - threads,
          progress: progress)
      }
      #expect(stops.isEmpty)
      expectSame(broken, unbroken)
    }
  }

  @Test("a checkpoint of any epoch leads to the same bits, and to more epochs than planned")
  func checkpoints() throws {
    var kept: [Model] = []
    let options = TrainingOptions(
      epochs: 4, batchSize: 40, optimizer: .adam, learningRate: 0.03, seed: 2)
    let whole = try Trainer.train(
      model(), on: set, validation: held, options: options, checkpoint: { kept.append($0) })
    #expect(kept.map { $0.history?.epochCount } == [1, 2, 3, 4])
    #expect(kept.map { $0.history?.ending } == [nil, nil, nil, .complete])
    for model in kept.dropLast() {
      expectSame(try Trainer.resume(throughAFile(model), on: set, validation: held), whole)
    }
    var longer = options
    longer.epochs = 6
    expectSame(
      try Trainer.resume(whole, on: set, validation: held, epochs: 6),
      try Trainer.train(model(), on: set, validation: held, options: longer))
  }

  @Test("a checkpoint is the model of the best epoch, and goes on from the last")
  func checkpointKeepsTheBest() throws {
    let options = TrainingOptions(epochs: 20, batchSize: 40, learningRate: 0.3, seed: 4)
    // Steps that large make some epoch worse than the one before.
    var worse: Model?
    _ = try Trainer.train(
      model(), on: set, validation: held, options: options,
      checkpoint: { model in
        if model.history?.bestEpoch != model.history?.epochCount { worse = worse ?? model }
      })
    let checkpoint = try #require(worse)
    let history = try #require(checkpoint.history)
    let state = try #require(checkpoint.training)
    #expect(history.bestEpoch != history.epochCount)
    #expect(state.layers.flatMap(\.weights).map(\.values.array) != checkpoint.weights)
    let loss = try #require(try checkpoint.evaluate(on: held)).loss
    #expect(abs(loss - (history.validationLoss.min() ?? 0)) < 1e-9)
  }

  @Test("what cannot be gone on with is refused with a sentence")
  func refuses() throws {
    func message(_ body: () throws -> Model) -> String {
      do {
        _ = try body()
        return "no error"
      } catch {
        return "\(error)"
      }
    }
    let trained = try Trainer.train(
      model(), on: set, validation: held, options: TrainingOptions(epochs: 1, batchSize: 50))
    #expect(
      message { try Trainer.resume(model(), on: set) }
        == "this model does not know where its training stood; `train` goes on from its weights, "
        + "with everything else anew")
    #expect(
      message { try Trainer.resume(trained, on: set, validation: held) }
        == "this model has had all its epochs, 1 of them; say how many there shall be in all, as in "
        + "epochs: 11")
    #expect(
      message { try Trainer.resume(trained, on: held, validation: held, epochs: 2) }
        == "this training had 150 windows to learn from, but received 40; give it the same again")
    #expect(
      message { try Trainer.resume(trained, on: set, epochs: 2) }
        == "this training had 40 windows of validation, but received 0; give it the same again")
    // Another layer makes it another model.
    #expect(try !trained.adding(.dense(2)).canResume)
  }

  private func throughAFile(_ model: Model) throws -> Model {
    var loaded: Model?
    try inFolder { folder in
      try model.write(toPath: folder + "/run.safetensors", includingTraining: true)
      loaded = try Model(contentsOfFile: folder + "/run.safetensors")
    }
    return try #require(loaded)
  }

  private func expectSame(_ one: Model, _ other: Model) {
    #expect(one.weights == other.weights)
    func last(_ model: Model) -> [[Float]]? {
      model.training?.layers.flatMap(\.weights).map(\.values.array)
    }
    func memory(_ model: Model) -> [[Float]]? {
      model.training?.memory.flatMap { $0.map(\.values.array) }
    }
    #expect(last(one) == last(other) && last(one) != nil)
    #expect(memory(one) == memory(other))
    #expect(one.history?.loss == other.history?.loss)
    #expect(one.history?.validationLoss == other.history?.validationLoss)
    #expect(one.history?.learningRate == other.history?.learningRate)
    #expect(one.history?.bestEpoch == other.history?.bestEpoch)
    #expect(one.history?.ending == other.history?.ending)
  }
}
