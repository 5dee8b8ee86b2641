import TensorCore

/// Windows with a target each, that can be asked for in any order.
public protocol TrainingSet: Sendable {
  /// How many windows there are.
  var count: Int { get }

  /// The windows with these numbers, from 0.
  func batch(_ indices: [Int]) throws -> Batch
}

/// Some windows and their targets.
public struct Batch: Hashable, Sendable {
  /// - Axes: windows first, then the model's input axes.
  public let inputs: Tensor
  /// The class that each window leads to, from 0. For a model that answers at each step, those of all
  /// steps, window by window.
  public let targets: [Int32]

  public init(inputs: Tensor, targets: [Int32]) {
    self.inputs = inputs
    self.targets = targets
  }
}
