import TensorCore

/// Lets a model learn from windows and their targets.
public enum Trainer {
  /// A trained copy of the model; the same bits for the same seed, on any number of threads.
  ///
  ///     let trained = try Trainer.train(model, on: set, validation: nil, options: options) {
  ///       progress in !isInterrupted
  ///     }
  ///
  /// A loss that stops being a number ends it with the model of the last epoch before, whose history
  /// says so.
  ///
  /// - Parameters:
  ///   - validation: windows that are only measured, after each epoch.
  ///   - progress: called after each step; `false` stops training and keeps the model as it is.
  ///   - isInterrupted: asked between the batches of a validation, which stops training too.
  ///   - checkpoint: called after each epoch, and where training ends within one, with a model that
  ///     can go on from there.
  /// - Throws: ``NeuralError``, such as ``NeuralError/diverged(_:)`` where there was no epoch before,
  ///   and what the sets throw.
  public static func train(
    _ model: Model, on set: any TrainingSet, validation: (any TrainingSet)? = nil,
    options: TrainingOptions = TrainingOptions(),
    progress: (TrainingProgress) -> Bool = { _ in true }, isInterrupted: () -> Bool = { false },
    checkpoint: ((Model) -> Void)? = nil
  ) throws -> Model {
    try options.check()
    try model.requireClasses()
    guard set.count > 0 else { throw NeuralError.noWindows(in: "training") }
    if let validation, validation.count == 0 { throw NeuralError.noWindows(in: "validation") }
    let place = TrainingPlace(
      options, windowCount: set.count, validationCount: validation?.count)
    let state = TrainingState(place: place, layers: model.stack, best: nil, memory: [])
    var fresh = model
    fresh.history = nil
    try TrainingMemory(model, options.optimizer).require(place)
    return try TrainingRun(fresh, state, set, validation).run(progress, isInterrupted, checkpoint)
  }

  /// Goes on from where a training was left, to the same bits as if it had never stopped.
  ///
  /// - Parameters:
  ///   - set, validation: those of the training.
  ///   - epochs: how many there are to be in all; nil for as many as it was begun with.
  ///   - learningRate: another one from here on; nil for that of the training.
  ///   - progress, isInterrupted, checkpoint: as in ``train(_:on:validation:options:progress:isInterrupted:checkpoint:)``.
  /// - Throws: ``NeuralError/cannotResume``, ``NeuralError/allEpochsDone(_:)``,
  ///   ``NeuralError/otherData(_:expected:found:)``, and what training throws.
  public static func resume(
    _ model: Model, on set: any TrainingSet, validation: (any TrainingSet)? = nil,
    epochs: Int? = nil, learningRate: Double? = nil, maximumThreads: Int? = nil,
    progress: (TrainingProgress) -> Bool = { _ in true }, isInterrupted: () -> Bool = { false },
    checkpoint: ((Model) -> Void)? = nil
  ) throws -> Model {
    guard var state = model.training, let history = model.history else {
      throw NeuralError.cannotResume
    }
    let place = state.place
    state.place.options.epochs = epochs ?? place.options.epochs
    state.place.options.maximumThreads = maximumThreads
    if let learningRate { state.place.setLearningRate(learningRate) }
    try state.place.options.check()
    guard history.epochCount < state.place.options.epochs else {
      throw NeuralError.allEpochsDone(history.epochCount)
    }
    try requireSame("windows to learn from", place.windowCount, set.count)
    try requireSame("windows of validation", place.validationCount ?? 0, validation?.count ?? 0)
    if history.ending == .patience { state.place.patience.renew() }
    try TrainingMemory(model, place.options.optimizer).require(state.place)
    return try TrainingRun(model, state, set, validation).run(progress, isInterrupted, checkpoint)
  }

  private static func requireSame(_ what: String, _ expected: Int, _ found: Int) throws {
    guard expected == found else {
      throw NeuralError.otherData(what, expected: expected, found: found)
    }
  }
}
