import RandomCore
import TensorCore

/// Sets numbers to 0 by chance while training, so that no unit relies on another.
///
///     y = x ⊙ m,  m = 0 with probability r, else 1/(1 − r)
///
/// - Source: Srivastava et al., "Dropout", JMLR 15, 2014; scaled in training, as in Keras.
struct Dropout: Layer {
  let name = "dropout"
  let output: Extent
  let rate: Double

  var settings: LayerSettings { ["rate": .decimal(rate)] }

  func forward(_ block: Block) {
    block.output.copy(block.input)
  }

  func workingCount(_ input: Extent) -> Int { output.count }

  func train(_ block: Block, _ context: TrainingContext) -> Tape {
    let mask = Self.mask(block.input.count, rate: rate, context.source, block.arena)
    block.output.copy(block.input)
    block.output.multiply(by: mask)
    return Tape { gradients in
      guard let input = gradients.input else { return }
      input.copy(gradients.output)
      input.multiply(by: mask)
    }
  }

  /// Zeros by chance; what is left makes up for them.
  static func mask(_ count: Int, rate: Double, _ source: RandomSource, _ arena: Arena) -> Floats {
    var source = source
    let mask = arena.floats(count)
    let kept = Float(1 / (1 - rate))
    let limit = Float(rate)
    for index in 0..<count {
      mask[index] = source.uniform() < limit ? 0 : kept
    }
    return mask
  }
}

extension LayerDescription {
  /// Sets a share of the numbers to 0 while training.
  ///
  /// - Parameter rate: from 0 up to, but not, 1.
  public static func dropout(_ rate: Double) -> LayerDescription {
    LayerDescription(name: "dropout") { (input, _) throws(NeuralError) in
      try requireRate("dropout", "rate", rate)
      return Dropout(output: input, rate: rate)
    }
  }
}
