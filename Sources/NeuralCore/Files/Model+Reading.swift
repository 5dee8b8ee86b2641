extension Model {
  /// The model in a safetensors file that ``write(toPath:includingTraining:)`` has written.
  ///
  /// - Throws: ``NeuralError/noSuchFile(path:)``, ``NeuralError/cannotRead(path:reason:)``, and
  ///   ``NeuralError/badModelFile(_:)``.
  public init(contentsOfFile path: String) throws(NeuralError) {
    let file = try SafetensorsFile(path: path)
    guard let version = file.metadata[ModelFile.Key.version] else {
      throw .badModelFile(.notOurs)
    }
    guard version == ModelFile.version else { throw .badModelFile(.otherVersion(version)) }
    guard let seed = file.metadata[ModelFile.Key.seed].flatMap({ Int($0) }) else {
      throw .badModelFile(.badEntry(ModelFile.Key.seed))
    }
    let input: ModelFile.Input = try Self.entry(ModelFile.Key.input, of: file)
    let layers: [StoredLayer] = try Self.entry(ModelFile.Key.layers, of: file)
    try self.init(steps: input.steps, features: input.features, seed: seed)
    stack = try read(layers, ModelFile.Prefix.layers, from: file)
    metadata = file.metadata.filter { !$0.key.hasPrefix(ModelFile.ownPrefix) }
    if file.metadata[ModelFile.Key.history] != nil {
      let history: History = try Self.entry(ModelFile.Key.history, of: file)
      guard history.isSound else { throw .badModelFile(.badEntry(ModelFile.Key.history)) }
      self.history = history
    }
    if file.metadata[ModelFile.Key.training] != nil {
      training = try readTraining(layers, from: file)
    }
  }

  private static func entry<Entry: Decodable>(
    _ key: String, of file: SafetensorsFile
  ) throws(NeuralError) -> Entry {
    guard let text = file.metadata[key], let entry = JSONText.decode(Entry.self, text) else {
      throw .badModelFile(.badEntry(key))
    }
    return entry
  }

  /// Layers one on top of the other, each with its weights.
  private func read(
    _ layers: [StoredLayer], _ prefix: String, from file: SafetensorsFile
  ) throws(NeuralError) -> [any Layer] {
    var stack: [any Layer] = []
    for (index, layer) in layers.enumerated() {
      let description: LayerDescription
      do throws(ModelFileFault) { description = try layer.description() } catch {
        throw .badModelFile(error)
      }
      var source = WeightSource(reading: file, prefix: "\(prefix)\(index).")
      stack.append(try description.layer(on: stack.last, orOn: input, &source))
    }
    return stack
  }

  private func readTraining(
    _ layers: [StoredLayer], from file: SafetensorsFile
  ) throws(NeuralError) -> TrainingState {
    let stored: ModelFile.Training = try Self.entry(ModelFile.Key.training, of: file)
    guard stored.place.isSound, history != nil else {
      throw .badModelFile(.badEntry(ModelFile.Key.training))
    }
    func weights(_ prefix: String) throws(NeuralError) -> [any Layer] {
      prefix == ModelFile.Prefix.layers ? stack : try read(layers, prefix, from: file)
    }
    let last = try weights(stored.last)
    var best: [any Layer]?
    if let prefix = stored.best { best = try weights(prefix) }
    let names = stored.place.options.optimizer.rule.memoryNames
    var memory: [[Weight]] = []
    for (prefix, weight) in zip(
      ModelFile.memoryPrefixes(of: stack), stack.flatMap(\.trainable))
    {
      var stretches: [Weight] = []
      for name in names {
        stretches.append(
          try file.weight(prefix + name, as: name, weight.sizes, isTrainable: false))
      }
      memory.append(stretches)
    }
    return TrainingState(place: stored.place, layers: last, best: best, memory: memory)
  }
}
