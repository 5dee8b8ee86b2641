import RandomCore
import TensorCore

/// A neural network: an input, and layers that each read what the one before gives.
///
///     let model = try Model(steps: 100, features: 1, seed: 7)
///       .adding(.lstm(512)).adding(.dense(335)).adding(.softmax)
///
/// It is a value: training leaves it as it is and gives another.
public struct Model: Sendable {
  /// Where all weights come from.
  public let seed: Int
  /// Words that travel along; NeuralCore does not read them. Keys that begin with `model.` are its
  /// own, and are left out of a file.
  public var metadata: [String: String] = [:]
  /// How it was trained; nil before.
  public internal(set) var history: History?
  /// What training needs to go on from here; nil where it never began or was not kept.
  var training: TrainingState?

  /// Whether `Trainer.resume` can go on from here.
  public var canResume: Bool { training != nil }

  let input: Extent
  var stack: [any Layer] = []

  /// - Parameters:
  ///   - steps: timesteps of a window. Without `features`, the one size of a window: ids if an
  ///     embedding follows, else features.
  ///   - features: numbers a timestep has.
  /// - Throws: ``NeuralError``.
  public init(steps: Int?, features: Int?, seed: Int) throws(NeuralError) {
    guard steps != nil || features != nil else { throw .noInputSize }
    if let steps { try LayerDescription.requirePositive("input", "steps", steps) }
    if let features { try LayerDescription.requirePositive("input", "features", features) }
    try Weight.require("input", [[steps ?? 1, features ?? 1]])
    input = Extent(steps: steps, features: features)
    self.seed = seed
  }

  /// The model with one more layer, whose weights are drawn at once.
  ///
  /// Layer n draws from the stream n of the seed, so that two equal layers differ.
  ///
  /// - Throws: ``NeuralError``, such as ``NeuralError/wrongAxes(layer:expected:received:)``.
  public func adding(_ description: LayerDescription) throws(NeuralError) -> Model {
    var source = WeightSource(drawing: RandomSource(seed: seed, stream: UInt64(stack.count + 1)))
    var model = self
    model.stack.append(try description.layer(on: stack.last, orOn: input, &source))
    model.history = nil
    model.training = nil
    return model
  }

  /// What it reads for each window.
  public var inputAxes: [Axis] { input.axes }

  /// What it gives for each window.
  public var outputAxes: [Axis] { output.axes }

  public var layers: [LayerSummary] {
    stack.map { layer in
      let trainable = layer.trainable.reduce(0) { $0 + $1.values.count }
      let all = layer.weights.reduce(0) { $0 + $1.values.count }
      return LayerSummary(
        name: layer.name, outputAxes: layer.output.axes, trainableCount: trainable,
        nonTrainableCount: all - trainable)
    }
  }

  /// All numbers that the layers hold, trained or not.
  public var parameterCount: Int { layers.reduce(0) { $0 + $1.parameterCount } }

  /// Those that training only keeps account of: means and variances.
  public var nonTrainableCount: Int { layers.reduce(0) { $0 + $1.nonTrainableCount } }

  var output: Extent { stack.last?.output ?? input }
}
