import TensorCore

/// The way back through time.
extension LSTM {
  /// Wx and Wh for the way forth, and both transposed for the way back: a product with few rows
  /// runs a third faster on a matrix that lies the right way.
  func factors(_ arena: Arena, _ workers: Workers) -> [Factor] {
    let (input, recurrent, columns) = (weights[0].values, weights[1].values, 4 * units)
    return [
      Factor(input, inner: inputs, columns: columns, arena, workers),
      Factor(recurrent, inner: units, columns: columns, arena, workers),
      Factor(input, inner: columns, columns: inputs, transposing: true, arena, workers),
      Factor(recurrent, inner: columns, columns: units, transposing: true, arena, workers),
    ]
  }

  /// Gates, cells and hidden states of all timesteps, and once more the hidden states where a mask
  /// has changed them; the masks and gradients of one timestep.
  func workingCount(_ input: Extent) -> Int {
    let kept = 5 + (returnsSequences ? 0 : 1) + (recurrentDropout > 0 ? 1 : 0)
    return (kept * input.timesteps + 4) * units
  }

  func train(_ block: Block, _ context: TrainingContext) -> Tape {
    let mask =
      recurrentDropout > 0
      ? Dropout.mask(
        block.windows * units, rate: recurrentDropout, context.source, block.arena) : nil
    let factors = context.factors
    let memory = run(block, factors, mask: mask)
    return Tape { backward($0, block, factors, memory, mask: mask) }
  }

  /// A product and a pass over the gates a timestep; after each stretch of timesteps, while its gates
  /// are in the cache, what the weights and the input owe to it.
  private func backward(
    _ gradients: Gradients, _ block: Block, _ factors: [Factor], _ memory: Memory, mask: Floats?
  ) {
    let (arena, windows) = (block.arena, block.windows)
    let mark = arena.mark
    let size = windows * units
    // What the timestep after says: nothing at first.
    let hidden = arena.zeros(size)
    let cell = arena.zeros(size)
    gradients.weights[2].fill(0)
    var kernel = SumOfProducts(into: gradients.weights[0], inner: inputs, windows: windows, arena)
    var recurrent = SumOfProducts(into: gradients.weights[1], inner: units, windows: windows, arena)

    for stretch in stretches(of: block).reversed() {
      for step in stretch.reversed() {
        backward(step, gradients, block, memory, mask: mask, hidden: hidden, cell: cell)
        guard step > 0 else { continue }
        factors[3].multiply(
          memory.gates.part(step, of: 4 * size), into: hidden, rows: windows, arena)
      }
      let (positions, gates) = (stretch.count * windows, memory.gates.steps(stretch, of: 4 * size))
      let input = block.input.steps(stretch, of: windows * inputs)
      kernel.add(input, gates, positions: positions)
      // What was recalled after a timestep meets the gates of the next, if there is one.
      let later = max(stretch.lowerBound, 1)..<stretch.upperBound
      if !later.isEmpty {
        recurrent.add(
          memory.recalled.steps(later.lowerBound - 1..<later.upperBound - 1, of: size),
          memory.gates.steps(later, of: 4 * size), positions: later.count * windows)
      }
      if let input = gradients.input?.steps(stretch, of: windows * inputs) {
        factors[2].multiply(gates, into: input, rows: positions, arena)
      }
    }
    kernel.finish()
    recurrent.finish()
    arena.release(to: mark)
  }

  /// All windows at one timestep.
  private func backward(
    _ step: Int, _ gradients: Gradients, _ block: Block, _ memory: Memory, mask: Floats?,
    hidden: Floats, cell: Floats
  ) {
    let size = block.windows * units
    var output: Floats?
    if returnsSequences {
      output = gradients.output.part(step, of: size)
    } else if step == block.steps - 1 {
      output = gradients.output
    }
    let gates = memory.gates.part(step, of: 4 * size)
    let cells = memory.cells.part(step, of: size)
    let lastCells = step == 0 ? nil : memory.cells.part(step - 1, of: size)
    for window in 0..<block.windows {
      backward(
        gates.part(window, of: 4 * units), cells: cells.part(window, of: units),
        lastCell: lastCells?.part(window, of: units), mask: mask?.part(window, of: units),
        output: output?.part(window, of: units), hidden: hidden.part(window, of: units),
        cell: cell.part(window, of: units), bias: gradients.weights[2])
    }
  }

  /// One window at one timestep: the gates become the gradients of their sums, and `cell` that of
  /// the cell before.
  ///
  /// - Parameters:
  ///   - output: what the layer after says of the hidden state.
  ///   - hidden: what the timestep after says of it, before the mask.
  ///   - bias: the gradients of the sums are added to it.
  private func backward(
    _ gates: Floats, cells: Floats, lastCell: Floats?, mask: Floats?, output: Floats?,
    hidden: Floats, cell: Floats, bias: Floats
  ) {
    @inline(always)
    func go(_ unit: Int, _ count: Int) {
      @inline(always)
      func gate(_ number: Int) -> Kernels.Vector { gates.vector(number * units + unit, count) }
      let then = LSTMUnits(
        i: gate(0), f: gate(1), g: gate(2), o: gate(3), cell: cells.vector(unit, count))
      var hiddenGradient = hidden.vector(unit, count)
      if let mask { hiddenGradient *= mask.vector(unit, count) }
      if let output { hiddenGradient += output.vector(unit, count) }
      var cellGradient = cell.vector(unit, count)
      let sums = then.backward(
        hidden: hiddenGradient, cell: &cellGradient,
        lastCell: lastCell?.vector(unit, count) ?? Kernels.Vector())
      @inline(always)
      func set(_ number: Int, _ gradient: Kernels.Vector) {
        let place = number * units + unit
        gates.set(place, gradient, count)
        bias.set(place, bias.vector(place, count) + gradient, count)
      }
      set(0, sums.i)
      set(1, sums.f)
      set(2, sums.g)
      set(3, sums.o)
      cell.set(unit, cellGradient, count)
    }
    Kernels.forEachVector(units, go)
  }
}
