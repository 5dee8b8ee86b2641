import TensorCore

/// Bends each number, so that layers after each other say more than one could.
struct Activation: Layer {
  let kind: ActivationKind
  let output: Extent

  var name: String { kind.rawValue }

  func forward(_ block: Block) {
    block.output.copy(block.input)
    kind.apply(to: block.output, columns: output.width)
  }

  func train(_ block: Block, _ context: TrainingContext) -> Tape {
    forward(block)
    return Tape { gradients in
      guard let input = gradients.input else { return }
      kind.backward(block.output, gradients.output, into: input, columns: output.width)
    }
  }
}

/// The functions that bend.
public enum ActivationKind: String, Hashable, Sendable, CaseIterable {
  /// 0 below 0, else the number itself.
  case relu
  /// Shares that add up to 1, along the last axis.
  case softmax
  /// 1 / (1 + e⁻ˣ): from 0 to 1.
  case sigmoid
  /// The hyperbolic tangent: from −1 to 1.
  case tanh
}

extension ActivationKind {
  func apply(to values: Floats, columns: Int) {
    switch self {
    case .relu:
      for index in 0..<values.count {
        let x = values[index]
        // A comparison that keeps "not a number" visible.
        values[index] = x < 0 ? 0 : x
      }
    case .softmax: Kernels.softmax(values.buffer, columns: columns)
    case .sigmoid: Kernels.sigmoid(values.buffer)
    case .tanh: Kernels.tanh(values.buffer)
    }
  }

  /// From the results `y` and the gradient `dy` to that of what was read.
  func backward(_ y: Floats, _ dy: Floats, into dx: Floats, columns: Int) {
    switch self {
    case .relu:
      for index in 0..<y.count { dx[index] = y[index] > 0 ? dy[index] : 0 }
    case .sigmoid:
      for index in 0..<y.count { dx[index] = dy[index] * y[index] * (1 - y[index]) }
    case .tanh:
      for index in 0..<y.count { dx[index] = dy[index] * (1 - y[index] * y[index]) }
    case .softmax:
      for start in stride(from: 0, to: y.count, by: columns) {
        var sum: Float = 0
        for index in start..<start + columns { sum += y[index] * dy[index] }
        for index in start..<start + columns { dx[index] = y[index] * (dy[index] - sum) }
      }
    }
  }
}

extension LayerDescription {
  public static func activation(_ kind: ActivationKind) -> LayerDescription {
    LayerDescription(name: kind.rawValue) { (input, _) throws(NeuralError) in
      Activation(kind: kind, output: input)
    }
  }

  public static var relu: LayerDescription { .activation(.relu) }
  public static var softmax: LayerDescription { .activation(.softmax) }
  public static var sigmoid: LayerDescription { .activation(.sigmoid) }
  public static var tanh: LayerDescription { .activation(.tanh) }
}
