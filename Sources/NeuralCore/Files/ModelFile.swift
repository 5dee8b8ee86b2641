/// How a model is kept in a safetensors file.
///
/// The weights are tensors named after the number of their layer, from 0: `layers.0.kernel`. What
/// describes them stands in the file's metadata under keys that begin with `model.`; all other keys
/// are those of ``Model/metadata``.
///
/// A training that can go on has its own part under `training.`: its weights after the last step, or
/// after the best epoch, where they differ from the model's, and what the optimizer remembers.
public enum ModelFile {
  /// The version of the format; another one is refused.
  public static let version = "1"

  /// Whether a file begins as one with tensors does: a length in eight bytes, then `{`.
  public static func isLikely(_ path: String) -> Bool {
    SafetensorsFile.isLikely(path)
  }

  /// Refuses a place where no file can be written, before there is anything to lose.
  ///
  /// - Throws: ``NeuralError/cannotWrite(path:reason:)``.
  public static func requireWritable(_ path: String) throws(NeuralError) {
    try AtomicFile.requireWritable(path)
  }

  static let ownPrefix = "model."

  /// Keys of the metadata.
  enum Key {
    static let version = ownPrefix + "version"
    static let input = ownPrefix + "input"
    static let layers = ownPrefix + "layers"
    static let seed = ownPrefix + "seed"
    static let history = ownPrefix + "history"
    static let training = ownPrefix + "training"
  }

  /// What the names of tensors begin with.
  enum Prefix {
    static let layers = "layers."
    static let last = "training.last."
    static let best = "training.best."
    static let memory = "training.memory."
  }

  struct Input: Codable {
    let steps: Int?
    let features: Int?
  }

  struct Training: Codable {
    let place: TrainingPlace
    /// Where the weights after the last step are.
    let last: String
    /// Where those after the best epoch are, if they are kept.
    let best: String?
  }

  /// The weights of layers with their names in a file.
  static func weights(
    of layers: [any Layer], _ prefix: String
  ) -> [(name: String, weight: Weight)] {
    layers.enumerated().flatMap { index, layer in
      layer.weights.map { ("\(prefix)\(index).\($0.name)", $0) }
    }
  }

  /// What stands before the names of what an optimizer remembers, for each trainable weight.
  static func memoryPrefixes(of layers: [any Layer]) -> [String] {
    layers.enumerated().flatMap { index, layer in
      layer.trainable.map { "\(Prefix.memory)\(index).\($0.name)." }
    }
  }
}
