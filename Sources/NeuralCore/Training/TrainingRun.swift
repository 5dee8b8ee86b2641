import RandomCore
import TensorCore

/// One training from where it begins, or goes on, to its end.
final class TrainingRun {
  private var history: History
  private var place: TrainingPlace

  private let model: Model
  private let set: any TrainingSet
  private let validation: (any TrainingSet)?
  private let layers: [any Layer]
  private let pass: TrainingPass
  private let optimizer: OptimizerRun
  private var best: [any Layer]?
  /// As it was after the last epoch, all its numbers being numbers; nil before the first.
  private var lastGood: Model?
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  /// What the training took before this run.
  private let secondsBefore: Double

  init(
    _ model: Model, _ state: TrainingState, _ set: any TrainingSet,
    _ validation: (any TrainingSet)?
  ) {
    self.model = model
    self.set = set
    self.validation = validation
    place = state.place
    history = model.history ?? History()
    history.ending = nil
    history.seed = place.options.seed
    best = state.best
    lastGood = model.history == nil ? nil : model
    layers = state.layers.map { $0.withOwnWeights() }
    let options = state.place.options
    pass = TrainingPass(
      model.input, Array(layers.dropLast()), seed: options.seed,
      workers: Workers(maximum: options.maximumThreads))
    optimizer = OptimizerRun(
      options.optimizer, clipNorm: options.clipNorm, weights: layers.flatMap(\.trainable),
      memory: state.memory)
    secondsBefore = history.seconds.reduce(place.epoch.seconds, +)
    start = clock.now
  }

  func run(
    _ progress: (TrainingProgress) -> Bool, _ isInterrupted: () -> Bool,
    _ checkpoint: ((Model) -> Void)?
  ) throws -> Model {
    while true {
      do {
        try epoch(progress, isInterrupted)
      } catch let divergence as Divergence {
        guard var lastGood else { throw NeuralError.diverged(divergence) }
        lastGood.history?.ending = .diverged(divergence)
        return lastGood
      }
      // The one before makes room first. A run that is over needs no copies.
      lastGood = nil
      let now = modelNow(copying: history.ending == nil)
      checkpoint?(now)
      guard history.ending == nil else { return now }
      lastGood = now
    }
  }

  /// The model with the weights to be kept, and all that it takes to go on.
  private func modelNow(copying: Bool) -> Model {
    func kept(_ layers: [any Layer]) -> [any Layer] {
      copying ? layers.map { $0.withOwnWeights() } : layers
    }
    let isBest = history.bestEpoch == history.epochCount && place.epoch.steps == 0
    let last = isBest ? best ?? kept(layers) : kept(layers)
    var now = model
    now.stack = history.wasStopped ? last : best ?? last
    now.history = history
    now.training = TrainingState(
      place: place, layers: last, best: best,
      memory: copying ? optimizer.memory.map { $0.map { $0.copy() } } : optimizer.memory)
    return now
  }

  /// An epoch, or what is left of it.
  private func epoch(
    _ progress: (TrainingProgress) -> Bool, _ isInterrupted: () -> Bool
  ) throws {
    let epoch = history.epochCount + 1
    let epochStart = clock.now
    let before = place.epoch
    let order = order(of: epoch)
    let steps = place.stepsPerEpoch
    while history.ending == nil {
      // All steps are done where only the validation was interrupted.
      if place.epoch.steps < steps { try learn(from: order, epoch) }
      let done = place.epoch
      let seconds = (clock.now - epochStart).inSeconds
      if done.steps == steps, try !endEpoch(epoch, epochStart, before.seconds, isInterrupted) {
        history.ending = .stopped
        place.epoch.seconds = before.seconds + seconds
        return
      }
      let goesOn = progress(
        TrainingProgress(
          epoch: epoch, epochs: place.options.epochs, step: done.steps, steps: steps,
          loss: done.loss / Double(done.windows), validationLoss: history.validationLoss.last,
          windowsPerSecond: Double(done.windows - before.windows) / max(seconds, 1e-9),
          seconds: secondsBefore + (clock.now - start).inSeconds))
      if !goesOn, history.ending == nil {
        history.ending = .stopped
        if done.steps < steps { place.epoch.seconds = before.seconds + seconds }
      }
      if done.steps == steps { return }
    }
  }

  /// One step of the optimizer.
  private func learn(from order: [Int], _ epoch: Int) throws {
    let first = place.epoch.steps * place.options.batchSize
    let windows = order[first...].prefix(place.options.batchSize)
    let batch = try set.batch(Array(windows))
    let inputs = try model.checked(batch)
    let rate = place.nextRate
    place.step += 1
    place.epoch.steps += 1
    let loss = pass.run(inputs, batch.targets, step: place.step)
    guard loss.isFinite else {
      throw divergence(epoch, rate, dataIsSound: inputs.allSatisfy(\.isFinite))
    }
    optimizer.update(
      pass.gradients.flatMap(\.self), step: place.step, learningRate: rate, workers: pass.workers)
    place.lastRate = rate
    place.epoch.windows += windows.count
    place.epoch.loss += loss * Double(windows.count)
  }

  /// - Returns: false where the validation was interrupted; the epoch then does not count yet.
  private func endEpoch(
    _ epoch: Int, _ epochStart: ContinuousClock.Instant, _ earlierSeconds: Double,
    _ isInterrupted: () -> Bool
  ) throws -> Bool {
    var validationLoss: Double?
    if let validation {
      guard
        let measured = try model.measure(
          validation, layers: pass.layers, workers: pass.workers, isInterrupted: isInterrupted)
      else { return false }
      validationLoss = measured.loss
    }
    let weights = layers.flatMap(\.weights)
    guard validationLoss?.isFinite ?? true, weights.allSatisfy(\.values.isFinite) else {
      throw divergence(epoch, place.lastRate, dataIsSound: true)
    }
    let isBest = history.add(
      loss: place.epoch.loss / Double(place.epoch.windows), validationLoss: validationLoss,
      learningRate: place.lastRate, seconds: earlierSeconds + (clock.now - epochStart).inSeconds)
    if isBest, place.options.keep == .best { best = layers.map { $0.withOwnWeights() } }
    place.epoch = TrainingPlace.UnfinishedEpoch()
    let measure = history.measure ?? 0
    place.learningRate.endEpoch(measure)
    if let epochs = place.options.patience, place.patience.isOver(after: epochs, measure) {
      history.ending = .patience
    }
    if epoch == place.options.epochs { history.ending = .complete }
    return true
  }

  private func divergence(_ epoch: Int, _ rate: Double, dataIsSound: Bool) -> Divergence {
    let wasSound = model.stack.flatMap(\.weights).allSatisfy(\.values.isFinite)
    return Divergence(
      epoch: epoch, step: place.epoch.steps,
      cause: !dataIsSound ? .data : wasSound ? .steps : .weights, learningRate: rate,
      isClipped: place.options.clipNorm != nil)
  }

  /// The windows in an order that depends on the seed and the epoch.
  private func order(of epoch: Int) -> [Int] {
    var source = RandomSource(seed: place.options.seed, stream: 1 << 63 | UInt64(epoch))
    return source.shuffled(Array(0..<set.count))
  }
}

extension Duration {
  fileprivate var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
