/// What the layers of a model remember from one step to the next.
public struct ModelState: Hashable, Sendable {
  /// For each layer; empty for those that remember nothing.
  var layers: [[Float]]
}

extension Model {
  /// A memory of nothing.
  public func initialState() -> ModelState {
    ModelState(layers: stack.map { [Float](repeating: 0, count: $0.stateCount) })
  }

  /// What the last layer gives for one timestep, with the state carried on.
  ///
  /// Reading a window step by step from the initial state gives what ``predict(_:)`` gives, at a
  /// fraction of the cost, since the next token is one step more and not a whole window.
  ///
  /// - Parameter input: the features of one timestep, or one id.
  /// - Throws: ``NeuralError``.
  public func step(_ input: [Float], _ state: inout ModelState) throws(NeuralError) -> [Float] {
    let width = stack.first is Embedding ? 1 : self.input.width
    guard input.count == width else {
      throw .wrongStepInput(expected: width, received: input.count)
    }
    guard state.layers.map(\.count) == stack.map(\.stateCount) else { throw .stateOfAnotherModel }
    try stack.first?.check(input)

    let arena = Arena()
    var values = arena.floats(width)
    values.copy(input)
    for (index, layer) in stack.enumerated() {
      let output = arena.floats(layer.output.width)
      let memory = arena.floats(layer.stateCount)
      memory.copy(state.layers[index])
      layer.step(
        Block(windows: 1, steps: 1, input: values, output: output, arena: arena), memory)
      state.layers[index] = memory.array
      values = output
    }
    return values.array
  }
}
