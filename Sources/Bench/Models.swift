import NeuralCore
import RandomCore
import TensorCore

/// The models that are measured, and data for them. What the numbers are costs nothing, so they are
/// drawn by lot.
enum Models {
  static let vocabularySize = 200

  // The work of one step of training with 64 windows in 10⁹ operations, two for each weight and
  // timestep forward, twice that backward; the first layer needs no gradient of its input.
  static let tutorialWork = 201.3
  static let laptopWork = 23.8
  static let layerWork = 80.5

  /// The tutorial's: three LSTM layers on windows of 100 tokens.
  static func tutorial(recurrentDropout: Double) throws -> Model {
    try Model(steps: 100, features: 1, seed: 1)
      .adding(.lstm(512, returnSequences: true, recurrentDropout: recurrentDropout))
      .adding(.lstm(512, returnSequences: true, recurrentDropout: recurrentDropout))
      .adding(.lstm(512))
      .adding(.batchNorm).adding(.dropout(0.3)).adding(.dense(256)).adding(.relu)
      .adding(.batchNorm).adding(.dropout(0.3)).adding(.dense(vocabularySize)).adding(.softmax)
  }

  /// A smaller one that foretells every token of a window of 64.
  static func laptop() throws -> Model {
    try Model(steps: 64, features: nil, seed: 1)
      .adding(.embedding(vocabularySize, 128))
      .adding(.lstm(256, returnSequences: true)).adding(.lstm(256, returnSequences: true))
      .adding(.dense(vocabularySize)).adding(.softmax)
  }

  /// So many LSTM layers of 512 units on 100 timesteps of 512 features, and a small head.
  static func stack(_ layers: Int) throws -> Model {
    var model = try Model(steps: 100, features: 512, seed: 1)
    for layer in 1...layers {
      model = try model.adding(.lstm(512, returnSequences: layer < layers))
    }
    return try model.adding(.dense(2)).adding(.softmax)
  }
}

/// Windows by lot for any model.
struct Windows: TrainingSet {
  let model: Model
  let count = 64 * 64

  func batch(_ indices: [Int]) throws -> Batch {
    var source = RandomSource(seed: indices[0])
    let shape = try Shape([Axis("windows", indices.count)] + model.inputAxes)
    let readsIDs = !model.inputAxes.contains { $0.name == "features" }
    let inputs = (0..<shape.count).map { _ in
      readsIDs ? Float(source.integer(below: Models.vocabularySize)) : source.uniform()
    }
    let answers = model.outputAxes.dropLast().reduce(indices.count) { $0 * $1.size }
    let classes = model.outputAxes.last?.size ?? 1
    let targets = (0..<answers).map { _ in Int32(source.integer(below: classes)) }
    return Batch(inputs: try Tensor(.float32(inputs), shape: shape), targets: targets)
  }
}
