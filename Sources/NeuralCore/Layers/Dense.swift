import TensorCore

/// Every unit adds up all inputs, each times a weight.
///
///     y = x·W + b
///
/// Axes: `I` input features, `O` units; at each timestep, if there are steps.
struct Dense: Layer {
  let name = "dense"
  let output: Extent
  var weights: [Weight]  // W [I, O], b [O]

  var settings: LayerSettings { ["units": .whole(units)] }

  private var inputs: Int { weights[0].sizes[0] }
  private var units: Int { weights[0].sizes[1] }

  func forward(_ block: Block) {
    let positions = block.input.count / inputs
    for position in 0..<positions {
      block.output.part(position, of: units).copy(weights[1].values)
    }
    MatrixProduct.multiply(
      block.input.base, weights[0].values.base, into: block.output.base, rows: positions,
      inner: inputs, columns: units, adding: true)
  }

  func stepper(rows: Int, _ arena: Arena, _ workers: Workers) -> Stepper {
    let (inputs, units) = (inputs, units)
    let packed = PackedMatrix(
      [weights[0].values.buffer], added: weights[1].values.base, columns: units)
    let width = packed.panelCount * PackedMatrix.panelWidth
    let sums = arena.floats(rows * width)
    return { input, output in
      workers.forRanges(packed.panelCount, size: packed.panelsAPiece) { panels in
        packed.multiply(
          input.base, leftStride: inputs, into: sums.base, rows: rows, panels: panels)
      }
      for row in 0..<rows {
        output.part(row, of: units).copy(sums.part(row, of: width)[0..<units])
      }
    }
  }

  func train(_ block: Block, _ context: TrainingContext) -> Tape {
    forward(block)
    return Tape { gradients in
      let positions = block.input.count / inputs
      MatrixProduct.multiply(
        block.input.base, gradients.output.base, into: gradients.weights[0].base, rows: inputs,
        inner: positions, columns: units, transposingLeft: true)
      gradients.weights[1].fill(0)
      gradients.weights[1].addRows(of: gradients.output)
      guard let input = gradients.input else { return }
      MatrixProduct.multiply(
        gradients.output.base, weights[0].values.base, into: input.base, rows: positions,
        inner: units, columns: inputs, transposingRight: true)
    }
  }
}

extension LayerDescription {
  /// A layer in which every unit reads every feature.
  public static func dense(_ units: Int) -> LayerDescription {
    LayerDescription(name: "dense") { (input, source) throws(NeuralError) in
      try requirePositive("dense", "units", units)
      try Weight.require("dense", [[input.width, units], [units]])
      return try Dense(
        output: input.with(features: units),
        weights: [
          source.weight("kernel", [input.width, units]) {
            Initializers.glorotUniform(input.width, units, &$0)
          },
          source.weight("bias", [units]) { _ in [Float](repeating: 0, count: units) },
        ])
    }
  }
}
