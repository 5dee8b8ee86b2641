import TensorCore

extension Model {
  /// What the last layer gives for each window.
  ///
  /// - Axes: windows first, then ``outputAxes``.
  /// - Throws: ``NeuralError``, or `TensorError` if there is no memory for the result.
  public func predict(_ inputs: Tensor) throws -> Tensor {
    let windows = try windowCount(of: inputs)
    let shape = try Shape([Axis("windows", windows)] + outputAxes)
    let workers = Workers(maximum: windows > Shards.size ? nil : 1)
    let values = Inference(input, stack, workers).outputs(inputs.floats, windows: windows)
    return try Tensor(.float32(values), shape: shape)
  }

  /// The number of windows in a batch of this model's inputs.
  func windowCount(of inputs: Tensor) throws(NeuralError) -> Int {
    guard inputs.shape.rank > 0, Array(inputs.shape.sizes.dropFirst()) == inputAxes.map(\.size)
    else {
      throw .wrongInput(expected: inputAxes, received: inputs.shape)
    }
    try stack.first?.check(inputs.floats)
    return inputs.shape.sizes[0]
  }
}
