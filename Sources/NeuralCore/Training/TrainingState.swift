/// All that a training knows after a step, so that it can go on as if it had never stopped.
///
/// - Invariant: nothing in it changes any more; what goes on works on copies.
struct TrainingState: Sendable {
  var place: TrainingPlace
  /// As they were after the last step.
  let layers: [any Layer]
  /// As they were after the best epoch; nil where that is not asked for, or before its end.
  let best: [any Layer]?
  /// For each trainable weight, in the order of the layers; empty before the first step.
  let memory: [[Weight]]
}

/// Where a training is, in whole and decimal numbers.
struct TrainingPlace: Hashable, Sendable, Codable {
  var options: TrainingOptions
  let windowCount: Int
  /// Nil without validation.
  let validationCount: Int?
  /// Since training began.
  var step = 0
  /// The learning rate of the last step.
  var lastRate = 0.0
  var epoch = UnfinishedEpoch()
  var learningRate: LearningRate
  var patience = Patience()

  /// What was done of an epoch that has not ended.
  struct UnfinishedEpoch: Hashable, Sendable, Codable {
    var steps = 0
    var windows = 0
    /// The sum over the windows, in nats.
    var loss = 0.0
    var seconds = 0.0
  }

  init(_ options: TrainingOptions, windowCount: Int, validationCount: Int?) {
    self.options = options
    self.windowCount = windowCount
    self.validationCount = validationCount
    learningRate = LearningRate(options.learningRate, options.schedule)
  }

  /// How many steps an epoch has.
  var stepsPerEpoch: Int {
    let whole = (windowCount - 1) / options.batchSize + 1
    return min(whole, options.stepsPerEpoch ?? whole)
  }

  /// The learning rate of the next step.
  var nextRate: Double {
    let (all, overflow) = stepsPerEpoch.multipliedReportingOverflow(by: options.epochs)
    return learningRate.value(step: step, of: overflow ? .max : all)
  }

  mutating func setLearningRate(_ rate: Double) {
    options.learningRate = rate
    learningRate = LearningRate(rate, options.schedule)
  }

  /// Whether the numbers can be, as those of a file may not.
  var isSound: Bool {
    let most = 1 << 40
    guard (try? options.check()) != nil, (1...most).contains(windowCount),
      validationCount.map({ (1...most).contains($0) }) ?? true, (0...most).contains(step)
    else { return false }
    return (0..<stepsPerEpoch).contains(epoch.steps) && (0...windowCount).contains(epoch.windows)
      && epoch.steps <= step
  }
}
