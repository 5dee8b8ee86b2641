/// How a model is trained.
public struct TrainingOptions: Hashable, Sendable {
  /// Which weights are kept in the end.
  public enum Keep: String, Hashable, Sendable, CaseIterable, Codable {
    /// Those of the epoch with the lowest validation loss; without validation, the lowest loss.
    case best
    /// Those of the last epoch.
    case last
  }

  /// How often all windows are seen.
  public var epochs = 1
  /// Windows a step.
  public var batchSize = 128
  public var optimizer = Optimizer.rmsprop
  public var learningRate = 0.001
  /// How the learning rate changes; nil for not at all.
  public var schedule: Schedule?
  /// The longest that the gradient of a weight may be; nil for as long as it is.
  public var clipNorm: Double?
  /// How many epochs may be no better than the best before training ends; nil for any number.
  public var patience: Int?
  /// The most steps an epoch has; nil for as many as the windows fill.
  public var stepsPerEpoch: Int?
  public var keep = Keep.best
  /// For the order of the windows and for dropout.
  public var seed = 0
  /// The most threads to use; nil for one a processor. The result is the same with any number.
  public var maximumThreads: Int?

  public init(
    epochs: Int = 1, batchSize: Int = 128, optimizer: Optimizer = .rmsprop,
    learningRate: Double = 0.001, schedule: Schedule? = nil, clipNorm: Double? = nil,
    patience: Int? = nil, stepsPerEpoch: Int? = nil, keep: Keep = .best, seed: Int = 0,
    maximumThreads: Int? = nil
  ) {
    self.epochs = epochs
    self.batchSize = batchSize
    self.optimizer = optimizer
    self.learningRate = learningRate
    self.schedule = schedule
    self.clipNorm = clipNorm
    self.patience = patience
    self.stepsPerEpoch = stepsPerEpoch
    self.keep = keep
    self.seed = seed
    self.maximumThreads = maximumThreads
  }

  func check() throws(NeuralError) {
    let counts = [
      ("epochs", epochs), ("batch_size", batchSize), ("steps", stepsPerEpoch ?? 1),
      ("threads", maximumThreads ?? 1), ("patience", patience ?? 1),
    ]
    for (name, value) in counts where value < 1 {
      throw .optionOutside(name: name, value: "\(value)", expected: "1 or more")
    }
    let sizes = [
      ("learning_rate", learningRate, "as 0.001"), ("clip_norm", clipNorm ?? 1, "as 1"),
    ]
    for (name, value, example) in sizes where !(value > 0 && value.isFinite) {
      throw .optionOutside(name: name, value: "\(value)", expected: "a number above 0, \(example)")
    }
  }
}

/// All but the threads, which belong to the machine and not to the training.
extension TrainingOptions: Codable {
  private enum CodingKeys: CodingKey {
    case epochs, batchSize, optimizer, learningRate, schedule, clipNorm, patience, stepsPerEpoch
    case keep, seed
  }
}
