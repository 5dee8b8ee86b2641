extension Model {
  /// Writes the model to a safetensors file, which is there whole or not at all.
  ///
  /// - Parameter includesTraining: whether a training can go on from the file; it is two to four
  ///   times as large then.
  /// - Throws: ``NeuralError/cannotWrite(path:reason:)``.
  public func write(toPath path: String, includingTraining: Bool) throws(NeuralError) {
    var tensors = ModelFile.weights(of: stack, ModelFile.Prefix.layers)
    var metadata = metadata.filter { !$0.key.hasPrefix(ModelFile.ownPrefix) }
    metadata[ModelFile.Key.version] = ModelFile.version
    metadata[ModelFile.Key.seed] = "\(seed)"
    metadata[ModelFile.Key.input] = JSONText.encode(
      ModelFile.Input(steps: input.steps, features: input.features))
    metadata[ModelFile.Key.layers] = JSONText.encode(stack.map(StoredLayer.init))
    if let history { metadata[ModelFile.Key.history] = JSONText.encode(history) }
    if includingTraining, let training {
      let last = add(training.layers, as: ModelFile.Prefix.last, to: &tensors)
      let best = training.best.map { add($0, as: ModelFile.Prefix.best, to: &tensors) }
      metadata[ModelFile.Key.training] = JSONText.encode(
        ModelFile.Training(place: training.place, last: last, best: best))
      for (prefix, memory) in zip(ModelFile.memoryPrefixes(of: stack), training.memory) {
        tensors += memory.map { (prefix + $0.name, $0) }
      }
    }
    try Self.write(tensors, metadata, toPath: path)
  }

  /// Adds the weights of `layers`, unless the model itself has them.
  ///
  /// - Returns: what their names begin with.
  private func add(
    _ layers: [any Layer], as prefix: String, to tensors: inout [(name: String, weight: Weight)]
  ) -> String {
    let own = stack.flatMap(\.weights)
    guard zip(own, layers.flatMap(\.weights)).contains(where: { $0 !== $1 }) else {
      return ModelFile.Prefix.layers
    }
    tensors += ModelFile.weights(of: layers, prefix)
    return prefix
  }

  private static func write(
    _ tensors: [(name: String, weight: Weight)], _ metadata: [String: String],
    toPath path: String
  ) throws(NeuralError) {
    let header = SafetensorsHeader(
      metadata: metadata,
      floats: tensors.map { ($0.name, $0.weight.sizes, $0.weight.values.count) })
    let head = header.bytes
    guard head.count - 8 <= SafetensorsHeader.longest else {
      throw .cannotWrite(path: path, reason: "the songs take more than a header can hold")
    }
    var weights: [String: Weight] = [:]
    for (name, weight) in tensors { weights[name] = weight }
    try AtomicFile.write(toPath: path) { file throws(NeuralError) in
      try file.append(head)
      for tensor in header.tensors {
        guard let values = weights[tensor.name]?.values else { continue }
        try file.append(UnsafeRawBufferPointer(values.buffer))
      }
    }
  }
}
