import TensorCore

/// How much memory a training takes, counted before it begins: the system ends a process that takes
/// more than there is.
struct TrainingMemory {
  /// Bytes whatever the batch: weights, gradients, what the optimizer remembers, and copies.
  let fixed: Double
  /// Bytes for each window of a batch.
  let perWindow: Double

  init(_ model: Model, _ optimizer: Optimizer) {
    let memory = Double(optimizer.rule.memoryNames.count)
    let weights = Double(model.parameterCount)
    // Those that learn and their gradients, those of the best epoch and of the last to fall back on.
    var fixed = weights * (4 + 2 * memory)
    // The batch as it is asked for, as it is copied, and as it is ordered.
    var perWindow = Double(model.input.count) * 4
    var shared = 0.0
    var input = model.input
    for layer in model.stack {
      let trainable = Double(layer.trainable.reduce(0) { $0 + $1.values.count })
      // What it gives, and the gradient of what it reads.
      perWindow += Double(layer.output.count + input.count + layer.workingCount(input))
      // Each shard has gradients of its own until they are added up, and weights may be turned round.
      shared = max(shared, trainable / Double(Shards.size))
      fixed += trainable
      input = layer.output
    }
    self.fixed = 4 * fixed
    self.perWindow = 4 * (perWindow + shared)
  }

  /// Refuses a training that there is no room for.
  ///
  /// - Throws: ``NeuralError/tooLargeToTrain(batchSize:bytes:fits:)``.
  func require(_ place: TrainingPlace, available: Int? = Memory.available) throws(NeuralError) {
    guard let available else { return }
    let batchSize = min(place.options.batchSize, place.windowCount)
    let room = Double(available) * 0.9
    let bytes = fixed + perWindow * Double(batchSize)
    guard bytes > room else { return }
    var fits = 1
    while fixed + perWindow * Double(2 * fits) <= room { fits *= 2 }
    throw .tooLargeToTrain(
      batchSize: batchSize, bytes: Int(min(bytes, 1e18)),
      fits: fixed + perWindow <= room ? fits : nil)
  }
}
