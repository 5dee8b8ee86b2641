/// One timestep of an LSTM cell, opened up.
///
/// Each has a number a unit.
public struct LSTMGates: Hashable, Sendable {
  /// How much of the candidate comes in, 0 to 1.
  public let inputGate: [Float]
  /// How much of the old cell state stays, 0 to 1.
  public let forgetGate: [Float]
  /// What might come in, −1 to 1.
  public let candidate: [Float]
  /// How much of the cell state is shown, 0 to 1.
  public let outputGate: [Float]
  /// The new cell state: what the layer remembers.
  public let cell: [Float]
  /// The new hidden state: what the layer shows.
  public let hidden: [Float]
}

extension Model {
  /// One timestep of the first `lstm` layer, with everything that happens in it.
  ///
  /// - Parameters:
  ///   - input: a number a feature that the layer reads.
  ///   - hidden: the hidden state before, a number a unit.
  ///   - cell: the cell state before, a number a unit.
  /// - Throws: ``NeuralError``.
  public func lstmGates(
    input: [Float], hidden: [Float], cell: [Float]
  ) throws(NeuralError) -> LSTMGates {
    guard let lstm = stack.lazy.compactMap({ $0 as? LSTM }).first else { throw .noLSTM }
    let sizes = [
      ("input", lstm.inputs, input.count), ("hidden state", lstm.units, hidden.count),
      ("cell state", lstm.units, cell.count),
    ]
    for (what, expected, received) in sizes where expected != received {
      throw .wrongGateInput(what: what, expected: expected, received: received)
    }
    return lstm.gates(input: input, hidden: hidden, cell: cell)
  }
}

extension LSTM {
  func gates(input: [Float], hidden: [Float], cell: [Float]) -> LSTMGates {
    let arena = Arena()
    func floats(_ values: [Float]) -> Floats {
      let floats = arena.floats(values.count)
      floats.copy(values)
      return floats
    }
    let block = Block(
      windows: 1, steps: 1, input: floats(input), output: arena.floats(units), arena: arena)
    let memory = run(block, factors, mask: nil, from: (floats(hidden), floats(cell)))
    func gate(_ index: Int) -> [Float] { memory.gates.part(index, of: units).array }
    return LSTMGates(
      inputGate: gate(0), forgetGate: gate(1), candidate: gate(2), outputGate: gate(3),
      cell: memory.cells.array, hidden: memory.hidden.array)
  }
}
