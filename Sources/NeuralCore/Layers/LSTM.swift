import TensorCore

/// A long short-term memory layer.
///
///     i, f, g, o = quarters(x·Wx + h·Wh + b)
///     c' = σ(f)⊙c + σ(i)⊙tanh(g)
///     h' = σ(o)⊙tanh(c')
///
/// Axes: `T` timesteps, `B` windows, `I` input features, `H` units.
///
/// - Source: Hochreiter and Schmidhuber 1997, with the forget gate of Gers, Schmidhuber and Cummins
///   2000. Gates in the order i, f, g (Keras: c), o and initial values as in Keras.
struct LSTM: Layer {
  let name = "lstm"
  let output: Extent
  var weights: [Weight]  // Wx [I, 4H], Wh [H, 4H], b [4H]
  let returnsSequences: Bool
  let recurrentDropout: Double

  var settings: LayerSettings {
    [
      "units": .whole(units), "return_sequences": .truth(returnsSequences),
      "recurrent_dropout": .decimal(recurrentDropout),
    ]
  }

  var inputs: Int { weights[0].sizes[0] }
  var units: Int { weights[1].sizes[0] }
  var stateCount: Int { 2 * units }

  /// What it knows after each timestep, the gates in the place of their sums.
  struct Memory: Sendable {
    let gates: Floats  // [T, B, 4H]
    let cells: Floats  // [T, B, H]
    let hidden: Floats  // [T, B, H]

    init(_ block: Block, units: Int, hidden: Floats? = nil) {
      let positions = block.steps * block.windows
      gates = block.arena.floats(positions * 4 * units)
      cells = block.arena.floats(positions * units)
      self.hidden = hidden ?? block.arena.floats(positions * units)
    }
  }

  func forward(_ block: Block) {
    let mark = block.arena.mark
    finish(block, run(block, mask: nil))
    block.arena.release(to: mark)
  }

  /// - Parameter state: [h, c].
  func step(_ block: Block, _ state: Floats) {
    let memory = step(block, from: state)
    block.output.copy(memory.hidden)
    state.part(0, of: units).copy(memory.hidden)
    state.part(1, of: units).copy(memory.cells)
  }

  /// One timestep from the state [h, c], which stays as it is.
  func step(_ block: Block, from state: Floats) -> Memory {
    let memory = Memory(block, units: units)
    run(
      block, memory, mask: nil, hidden: state.part(0, of: units), cell: state.part(1, of: units))
    return memory
  }

  /// Runs over all timesteps from a memory of zeros.
  func run(_ block: Block, mask: Floats?) -> Memory {
    // A sequence that is asked for can be written where it belongs.
    let memory = Memory(block, units: units, hidden: returnsSequences ? block.output : nil)
    run(block, memory, mask: mask, hidden: nil, cell: nil)
    return memory
  }

  /// Gives on the last timestep, if the sequence is not asked for.
  func finish(_ block: Block, _ memory: Memory) {
    guard !returnsSequences else { return }
    block.output.copy(memory.hidden.part(block.steps - 1, of: block.windows * units))
  }

  /// - Parameters:
  ///   - mask: recurrent dropout, [B, H].
  ///   - hidden, cell: what it knows before the first timestep, [B, H]; nil for zeros.
  private func run(
    _ block: Block, _ memory: Memory, mask: Floats?, hidden: Floats?, cell: Floats?
  ) {
    let size = block.windows * units
    // The inputs of all timesteps in one product: a large one is faster than many.
    MatrixProduct.multiply(
      block.input.base, weights[0].values.base, into: memory.gates.base,
      rows: block.steps * block.windows, inner: inputs, columns: 4 * units)
    let masked = mask.map { block.arena.floats($0.count) }

    for step in 0..<block.steps {
      let gates = memory.gates.part(step, of: 4 * size)
      let lastCell = step == 0 ? cell : memory.cells.part(step - 1, of: size)
      if var lastHidden = step == 0 ? hidden : memory.hidden.part(step - 1, of: size) {
        if let mask, let masked {
          masked.copy(lastHidden)
          masked.multiply(by: mask)
          lastHidden = masked
        }
        MatrixProduct.multiply(
          lastHidden.base, weights[1].values.base, into: gates.base, rows: block.windows,
          inner: units, columns: 4 * units, adding: true)
      }
      for window in 0..<block.windows {
        activate(
          gates.part(window, of: 4 * units), lastCell: lastCell?.part(window, of: units),
          cell: memory.cells.part(step, of: size).part(window, of: units),
          hidden: memory.hidden.part(step, of: size).part(window, of: units))
      }
    }
  }

  /// From the sums to the gates, the cell and what it shows; one window, all in the nearest cache.
  private func activate(_ gates: Floats, lastCell: Floats?, cell: Floats, hidden: Floats) {
    let units = units
    gates.add(weights[2].values)
    Kernels.sigmoid(gates[0..<2 * units].buffer)
    Kernels.tanh(gates[2 * units..<3 * units].buffer)
    Kernels.sigmoid(gates[3 * units..<4 * units].buffer)
    let (i, f) = (gates.part(0, of: units), gates.part(1, of: units))
    let (g, o) = (gates.part(2, of: units), gates.part(3, of: units))
    if let lastCell {
      for unit in 0..<units { cell[unit] = f[unit] * lastCell[unit] + i[unit] * g[unit] }
    } else {
      for unit in 0..<units { cell[unit] = i[unit] * g[unit] }
    }
    hidden.copy(cell)
    Kernels.tanh(hidden.buffer)
    hidden.multiply(by: o)
  }
}

extension LayerDescription {
  /// A layer that reads a window step by step and remembers.
  ///
  /// - Parameters:
  ///   - returnSequences: whether it gives what it shows after every timestep, or after the last.
  ///   - recurrentDropout: the share of its memory that training hides, the same at each timestep.
  public static func lstm(
    _ units: Int, returnSequences: Bool = false, recurrentDropout: Double = 0
  ) -> LayerDescription {
    LayerDescription(name: "lstm") { (input, source) throws(NeuralError) in
      guard let steps = input.steps, let features = input.features else {
        throw .wrongAxes(
          layer: "lstm", expected: ["windows", "steps", "features"], received: input.names)
      }
      try requirePositive("lstm", "units", units)
      try requireRate("lstm", "recurrent_dropout", recurrentDropout)
      try Weight.require("lstm", [[features, 4, units], [units, 4, units], [4, units]])
      // The forget gate begins open, so that the memory lasts.
      let bias = (0..<4 * units).map { (units..<2 * units).contains($0) ? Float(1) : 0 }
      return try LSTM(
        output: Extent(steps: returnSequences ? steps : nil, features: units),
        weights: [
          source.weight("kernel", [features, 4 * units]) {
            Initializers.glorotUniform(features, 4 * units, &$0)
          },
          source.weight("recurrent_kernel", [units, 4 * units]) {
            Initializers.orthogonal(units, 4 * units, &$0)
          },
          source.weight("bias", [4 * units]) { _ in bias },
        ],
        returnsSequences: returnSequences, recurrentDropout: recurrentDropout)
    }
  }
}
