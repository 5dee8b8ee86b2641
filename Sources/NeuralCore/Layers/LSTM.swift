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
  /// What it knows after each timestep, the gates in the place of their sums.
  struct Memory: Sendable {
    let gates: Floats  // [T, B, 4H]
    let cells: Floats  // [T, B, H]
    let hidden: Floats  // [T, B, H]
    /// What the next timestep reads: the hidden state, as far as dropout lets it.
    let recalled: Floats  // [T, B, H]

    init(_ block: Block, units: Int, hidden: Floats?, isMasked: Bool) {
      let positions = block.steps * block.windows
      gates = block.arena.floats(positions * 4 * units)
      cells = block.arena.floats(positions * units)
      self.hidden = hidden ?? block.arena.floats(positions * units)
      recalled = isMasked ? block.arena.floats(positions * units) : self.hidden
    }
  }

  /// Wx and Wh as they are.
  var factors: [Factor] {
    [
      Factor(weights[0].values, inner: inputs, columns: 4 * units),
      Factor(weights[1].values, inner: units, columns: 4 * units),
    ]
  }

  func forward(_ block: Block) {
    let mark = block.arena.mark
    _ = run(block, factors, mask: nil)
    block.arena.release(to: mark)
  }

  /// Runs over all timesteps, and gives on what is asked for.
  ///
  /// - Parameters:
  ///   - factors: Wx and Wh.
  ///   - mask: recurrent dropout, [B, H].
  ///   - state: what it knows before the first timestep, h and c, [B, H] each; nil for zeros.
  func run(
    _ block: Block, _ factors: [Factor], mask: Floats?,
    from state: (hidden: Floats, cell: Floats)? = nil
  ) -> Memory {
    // A sequence that is asked for can be written where it belongs.
    let memory = Memory(
      block, units: units, hidden: returnsSequences ? block.output : nil, isMasked: mask != nil)
    let size = block.windows * units
    for stretch in stretches(of: block) {
      if inputs > 1 {
        // The inputs of many timesteps in one product: a large one is faster than many.
        factors[0].multiply(
          block.input.steps(stretch, of: block.windows * inputs),
          into: memory.gates.steps(stretch, of: 4 * size), rows: stretch.count * block.windows,
          block.arena)
      }
      for step in stretch {
        run(step, block, factors, memory, mask: mask, from: state)
      }
    }
    if !returnsSequences { block.output.copy(memory.hidden.part(block.steps - 1, of: size)) }
    return memory
  }

  /// Timesteps with up to 1280 positions together: enough for large products, few enough for what
  /// they read and write to stay in the cache.
  func stretches(of block: Block) -> [Range<Int>] {
    let most = max(1, 1280 / block.windows)
    let count = (block.steps + most - 1) / most
    return (0..<count).map { $0 * block.steps / count..<($0 + 1) * block.steps / count }
  }

  /// One timestep, the inputs having been taken into account unless they are one number.
  private func run(
    _ step: Int, _ block: Block, _ factors: [Factor], _ memory: Memory, mask: Floats?,
    from state: (hidden: Floats, cell: Floats)?
  ) {
    let size = block.windows * units
    let isFirst = step == 0
    let gates = memory.gates.part(step, of: 4 * size)
    if let last = isFirst ? state?.hidden : memory.recalled.part(step - 1, of: size) {
      factors[1].multiply(last, into: gates, rows: block.windows, adding: inputs > 1, block.arena)
    } else if inputs == 1 {
      gates.fill(0)
    }
    let lastCells = isFirst ? state?.cell : memory.cells.part(step - 1, of: size)
    for window in 0..<block.windows {
      activate(
        gates.part(window, of: 4 * units),
        feature: inputs == 1 ? block.input[step * block.windows + window] : nil,
        mask: mask?.part(window, of: units),
        lastCell: lastCells?.part(window, of: units),
        cell: memory.cells.part(step, of: size).part(window, of: units),
        hidden: memory.hidden.part(step, of: size).part(window, of: units),
        recalled: memory.recalled.part(step, of: size).part(window, of: units))
    }
  }

  /// From the sums to the gates, the cell and what it shows; one window, all in the nearest cache.
  ///
  /// - Parameter feature: the one number that is read, which needs no product.
  private func activate(
    _ gates: Floats, feature: Float?, mask: Floats?, lastCell: Floats?, cell: Floats,
    hidden: Floats,
    recalled: Floats
  ) {
    let (kernel, bias) = (weights[0].values, weights[2].values)
    @inline(always)
    func go(_ unit: Int, _ count: Int) {
      @inline(always)
      func sum(_ gate: Int) -> Kernels.Vector {
        let place = gate * units + unit
        let sum = gates.vector(place, count) + bias.vector(place, count)
        return if let feature { sum + feature * kernel.vector(place, count) } else { sum }
      }
      let now = LSTMUnits(
        sums: (sum(0), sum(1), sum(2), sum(3)),
        lastCell: lastCell?.vector(unit, count) ?? Kernels.Vector())
      gates.set(unit, now.i, count)
      gates.set(units + unit, now.f, count)
      gates.set(2 * units + unit, now.g, count)
      gates.set(3 * units + unit, now.o, count)
      cell.set(unit, now.cell, count)
      hidden.set(unit, now.hidden, count)
      if let mask { recalled.set(unit, now.hidden * mask.vector(unit, count), count) }
    }
    Kernels.forEachVector(units, go)
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
