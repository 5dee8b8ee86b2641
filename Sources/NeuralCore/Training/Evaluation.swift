import TensorCore

extension Model {
  /// How well the model foretells the targets of windows it need not have seen.
  ///
  /// - Parameter isInterrupted: asked after each batch.
  /// - Returns: the mean loss in nats, and the share of answers whose likeliest class is the
  ///   target; nil where it was interrupted.
  /// - Throws: ``NeuralError``, and what the set throws.
  public func evaluate(
    on set: any TrainingSet, isInterrupted: () -> Bool = { false }
  ) throws -> (loss: Double, accuracy: Double)? {
    try requireClasses()
    guard set.count > 0 else { throw NeuralError.noWindows(in: "evaluation") }
    let workers = Workers(maximum: nil)
    let result = try measure(
      set, layers: Array(stack.dropLast()), workers: workers, isInterrupted: isInterrupted)
    return result.map { ($0.loss, $0.accuracy) }
  }

  /// The same with layers that may be in training; the last softmax left out.
  func measure(
    _ set: any TrainingSet, layers: [any Layer], workers: Workers, isInterrupted: () -> Bool
  ) throws -> CrossEntropy? {
    let inference = Inference(input, layers, workers)
    var entropy = CrossEntropy()
    let size = 256
    for start in stride(from: 0, to: set.count, by: size) {
      if isInterrupted() { return nil }
      let batch = try set.batch(Array(start..<min(start + size, set.count)))
      let inputs = try checked(batch)
      var logits = inference.outputs(inputs, windows: batch.targets.count / output.timesteps)
      logits.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        entropy.add(turning: Floats(base: base, count: buffer.count), batch.targets)
      }
    }
    return entropy
  }

  /// The numbers of a batch, if its windows and targets suit the model.
  func checked(_ batch: Batch) throws(NeuralError) -> [Float] {
    let windows = try windowCount(of: batch.inputs)
    let answers = windows * output.timesteps
    guard answers == batch.targets.count else {
      throw .countsDiffer(answers: answers, targets: batch.targets.count)
    }
    guard windows > 0 else { throw .noWindows(in: "batch's") }
    let classes = output.width
    for target in batch.targets where target < 0 || Int(target) >= classes {
      throw .targetOutside(target, classes: classes)
    }
    return batch.inputs.floats
  }

  /// Refuses a model that does not end in shares of classes.
  func requireClasses() throws(NeuralError) {
    guard let last = stack.last else { throw .noLayers }
    guard let activation = last as? Activation, activation.kind == .softmax else {
      throw .lastLayerIsNotSoftmax(last.name)
    }
  }
}
