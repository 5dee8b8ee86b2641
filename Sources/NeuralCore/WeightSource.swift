import RandomCore
import TensorCore

/// Where the numbers of a new layer's weights come from: drawn by chance, or kept in a file.
struct WeightSource {
  private enum Origin {
    case chance(RandomSource)
    case file(SafetensorsFile, prefix: String)
  }

  private var origin: Origin

  init(drawing source: RandomSource) {
    origin = .chance(source)
  }

  /// - Parameter prefix: what stands before the name of each weight in the file.
  init(reading file: SafetensorsFile, prefix: String) {
    origin = .file(file, prefix: prefix)
  }

  /// The next weight of the layer; a layer asks for them in the same order each time.
  ///
  /// - Parameter drawn: makes its first numbers, and is not called for a weight of a file.
  /// - Throws: ``NeuralError/badModelFile(_:)``.
  mutating func weight(
    _ name: String, _ sizes: [Int], isTrainable: Bool = true,
    drawn: (inout RandomSource) -> [Float]
  ) throws(NeuralError) -> Weight {
    switch origin {
    case .chance(var source):
      let weight = Weight(name, sizes, drawn(&source), isTrainable: isTrainable)
      origin = .chance(source)
      return weight
    case .file(let file, let prefix):
      return try file.weight(prefix + name, as: name, sizes, isTrainable: isTrainable)
    }
  }
}
