import TensorCore

/// Lets a model learn from windows and their targets.
public enum Trainer {
  /// A trained copy of the model; the same bits for the same seed, on any number of threads.
  ///
  ///     let trained = try Trainer.train(model, on: set, validation: nil, options: options) {
  ///       progress in !isInterrupted
  ///     }
  ///
  /// - Parameters:
  ///   - validation: windows that are only measured, after each epoch.
  ///   - progress: called after each step; `false` stops training and keeps the model as it is.
  ///   - isInterrupted: asked between the batches of a validation, which stops training too.
  /// - Throws: ``NeuralError``, such as ``NeuralError/lossNotFinite(epoch:step:)``, and what the
  ///   sets throw.
  public static func train(
    _ model: Model, on set: any TrainingSet, validation: (any TrainingSet)? = nil,
    options: TrainingOptions = TrainingOptions(),
    progress: (TrainingProgress) -> Bool = { _ in true }, isInterrupted: () -> Bool = { false }
  ) throws -> Model {
    try options.check()
    try model.requireClasses()
    guard set.count > 0 else { throw NeuralError.noWindows(in: "training") }
    if let validation, validation.count == 0 { throw NeuralError.noWindows(in: "validation") }
    let run = TrainingRun(model, set, validation, options)
    while run.history.loss.count < options.epochs, !run.history.wasStopped {
      try run.epoch(progress, isInterrupted)
    }
    return run.trained
  }
}

/// One training from its first epoch to its last.
private final class TrainingRun {
  private(set) var history = History()

  private let model: Model
  private let set: any TrainingSet
  private let validation: (any TrainingSet)?
  private let options: TrainingOptions
  private let layers: [any Layer]
  private let pass: TrainingPass
  private let optimizer: OptimizerRun
  private var best: [any Layer]?
  private var step = 0
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  init(
    _ model: Model, _ set: any TrainingSet, _ validation: (any TrainingSet)?,
    _ options: TrainingOptions
  ) {
    self.model = model
    self.set = set
    self.validation = validation
    self.options = options
    layers = model.stack.map { $0.withOwnWeights() }
    pass = TrainingPass(
      model.input, Array(layers.dropLast()), seed: options.seed,
      workers: Workers(maximum: options.maximumThreads))
    optimizer = OptimizerRun(
      options.optimizer, learningRate: options.learningRate,
      weights: layers.flatMap(\.trainable))
    start = clock.now
  }

  /// The model with the weights to be kept.
  var trained: Model {
    var trained = model
    trained.stack = history.wasStopped ? layers : best ?? layers
    trained.history = history
    return trained
  }

  func epoch(_ progress: (TrainingProgress) -> Bool, _ isInterrupted: () -> Bool) throws {
    let epoch = history.loss.count + 1
    let epochStart = clock.now
    let order = order(of: epoch)
    let wholeCount = (set.count - 1) / options.batchSize + 1
    let steps = min(wholeCount, options.stepsPerEpoch ?? wholeCount)
    var (sum, seen) = (0.0, 0)
    for number in 0..<steps {
      let first = number * options.batchSize
      let count = min(options.batchSize, set.count - first)
      let batch = try set.batch(Array(order[first..<first + count]))
      let loss = try learn(from: batch)
      guard loss.isFinite else {
        throw NeuralError.lossNotFinite(epoch: epoch, step: number + 1)
      }
      sum += loss * Double(count)
      seen += count

      let trainingSeconds = (clock.now - epochStart).inSeconds
      if number == steps - 1,
        try !finish(loss: sum / Double(seen), since: epochStart, isInterrupted)
      {
        history.wasStopped = true
        return
      }
      let goesOn = progress(
        TrainingProgress(
          epoch: epoch, epochs: options.epochs, step: number + 1, steps: steps,
          loss: sum / Double(seen), validationLoss: history.validationLoss.last,
          windowsPerSecond: Double(seen) / max(trainingSeconds, 1e-9),
          seconds: (clock.now - start).inSeconds))
      guard goesOn else {
        history.wasStopped = epoch < options.epochs || number < steps - 1
        return
      }
    }
  }

  /// - Returns: the loss before the weights moved.
  private func learn(from batch: Batch) throws -> Double {
    let inputs = try model.checked(batch)
    step += 1
    let loss = pass.run(inputs, batch.targets, step: step)
    if loss.isFinite {
      optimizer.update(pass.gradients.flatMap(\.self), workers: pass.workers)
    }
    return loss
  }

  /// - Returns: false where the validation was interrupted; the epoch then does not count.
  private func finish(
    loss: Double, since epochStart: ContinuousClock.Instant, _ isInterrupted: () -> Bool
  ) throws -> Bool {
    var validationLoss: Double?
    if let validation {
      guard
        let measured = try model.measure(
          validation, layers: pass.layers, workers: pass.workers, isInterrupted: isInterrupted)
      else { return false }
      validationLoss = measured.loss
    }
    let isBest = history.add(
      loss: loss, validationLoss: validationLoss, seconds: (clock.now - epochStart).inSeconds)
    if isBest, options.keep == .best { best = layers.map { $0.withOwnWeights() } }
    return true
  }

  /// The windows in an order that depends on the seed and the epoch.
  private func order(of epoch: Int) -> [Int] {
    var source = RandomSource(seed: options.seed, stream: 1 << 63 | UInt64(epoch))
    return source.shuffled(Array(0..<set.count))
  }
}

extension Duration {
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
