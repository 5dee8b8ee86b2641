import TensorCore

/// How the loss of a model changes with each number of one of its weights.
public struct WeightGradient: Hashable, Sendable {
  /// The word that a user types for the layer.
  public let layer: String
  /// The weight's name in Keras: `kernel`, `recurrent_kernel`, `bias`, …
  public let name: String
  /// - Axes: the weight's own.
  public let gradient: Tensor
}

extension Model {
  /// More windows than this are not held in memory at once.
  static let mostGradientWindows = 4096

  /// The gradients of the mean loss of all windows of `set`, one batch, by backpropagation.
  ///
  /// Layers work as they do in the first step of a training: dropout hides, batch normalization takes
  /// the mean of these windows.
  ///
  /// - Parameter seed: for dropout.
  /// - Returns: those of the weights that are trained, layer by layer.
  /// - Throws: ``NeuralError``, such as ``NeuralError/tooManyWindows(_:most:)``, and what the set throws.
  public func gradient(on set: any TrainingSet, seed: Int) throws -> [WeightGradient] {
    try requireClasses()
    guard set.count > 0 else { throw NeuralError.noWindows(in: "gradient's") }
    guard set.count <= Self.mostGradientWindows else {
      throw NeuralError.tooManyWindows(set.count, most: Self.mostGradientWindows)
    }
    let batch = try set.batch(Array(0..<set.count))
    let inputs = try checked(batch)
    let layers = stack.dropLast().map { $0.withOwnWeights() }
    let pass = TrainingPass(input, layers, seed: seed, workers: Workers(maximum: nil))
    _ = pass.run(inputs, batch.targets, step: 1)
    return try zip(layers, pass.gradients).flatMap { layer, gradients in
      try zip(layer.trainable, gradients).map { weight, gradient in
        WeightGradient(
          layer: layer.name, name: weight.name,
          gradient: try Tensor(.float32(gradient.array), shape: Shape(weight.sizes)))
      }
    }
  }
}
