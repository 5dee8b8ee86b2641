import RandomCore
import TensorCore

/// One layer of a model: what it gives for what it reads, and how its weights share in the loss.
///
/// A layer is a value. To add one, write a file with a type that conforms to this and a static
/// function on ``LayerDescription`` that describes it.
protocol Layer: Sendable {
  /// The word that a user types for it.
  var name: String { get }
  var output: Extent { get }
  var weights: [Weight] { get set }

  /// What it was made with beside what it reads, as a file keeps it.
  var settings: LayerSettings { get }

  /// Whether windows of a batch influence each other in training, so that it cannot be split.
  var mixesWindows: Bool { get }

  /// Refuses numbers that it cannot read; asked of the first layer only.
  func check(_ inputs: [Float]) throws(NeuralError)

  /// Fills `block.output`.
  func forward(_ block: Block)

  /// What takes one timestep after another, `rows` windows side by side, and remembers.
  func stepper(rows: Int, _ arena: Arena, _ workers: Workers) -> Stepper

  /// The matrices that all shards of a training step multiply by.
  func factors(_ arena: Arena, _ workers: Workers) -> [Factor]

  /// The numbers that training keeps for each window beside `block.output`.
  func workingCount(_ input: Extent) -> Int

  /// Fills `block.output` as training does it, and keeps what the way back needs.
  func train(_ block: Block, _ context: TrainingContext) -> Tape
}

extension Layer {
  var weights: [Weight] {
    get { [] }
    set {}
  }
  var settings: LayerSettings { LayerSettings() }
  var mixesWindows: Bool { false }
  func check(_ inputs: [Float]) throws(NeuralError) {}
  func workingCount(_ input: Extent) -> Int { 0 }
  func factors(_ arena: Arena, _ workers: Workers) -> [Factor] { [] }

  func stepper(rows: Int, _ arena: Arena, _ workers: Workers) -> Stepper {
    { input, output in
      forward(Block(windows: rows, steps: 1, input: input, output: output, arena: arena))
    }
  }

  var trainable: [Weight] { weights.filter(\.isTrainable) }

  /// The same layer with weights of its own.
  func withOwnWeights() -> any Layer {
    var copy = self
    copy.weights = weights.map { $0.copy() }
    return copy
  }
}

/// Windows that a layer works on at once.
///
/// - Axes: time goes first, [steps, windows, features], so that all windows of a timestep lie
///   together; without steps [windows, features].
struct Block: Sendable {
  let windows: Int
  let steps: Int
  let input: Floats
  let output: Floats
  let arena: Arena
}

/// Fills `output` for the next timestep of some windows: [windows, features] to [windows, features].
typealias Stepper = (_ input: Floats, _ output: Floats) -> Void

/// What a layer may know of the training step it takes part in.
struct TrainingContext: Sendable {
  /// For dropout: depends on the seed, the step, the layer and the shard.
  let source: RandomSource
  let factors: [Factor]
}

/// The way back through a layer.
struct Tape: Sendable {
  /// Fills the gradients it is handed; those of the output are given.
  let backward: @Sendable (Gradients) -> Void
  /// New numbers for weights that are not trained, by their place in `weights`.
  var moved: [(weight: Int, values: Floats)] = []
}

/// How the loss changes with each number.
struct Gradients: Sendable {
  let output: Floats
  /// Nil where nobody needs it: for the layer that reads the data.
  let input: Floats?
  /// Of the trainable weights, in their order.
  let weights: [Floats]
}
