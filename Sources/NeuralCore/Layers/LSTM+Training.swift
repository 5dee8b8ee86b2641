import TensorCore

/// The way back through time.
extension LSTM {
  /// The recurrent weights with rows and columns exchanged, [4H, H]: a product with few rows runs
  /// a third faster on them.
  func preparation(_ arena: Arena, _ workers: Workers) -> Floats? {
    let rows = units
    let columns = 4 * units
    let weight = weights[1].values
    let transposed = arena.floats(weight.count)
    // In squares that fit the nearest cache.
    let side = 32
    workers.forRanges(columns, size: side) { range in
      for top in stride(from: 0, to: rows, by: side) {
        for column in range {
          for row in top..<min(top + side, rows) {
            transposed[column * rows + row] = weight[row * columns + column]
          }
        }
      }
    }
    return transposed
  }

  func train(_ block: Block, _ context: TrainingContext) -> Tape {
    let mask =
      recurrentDropout > 0
      ? Dropout.mask(
        block.windows * units, rate: recurrentDropout, context.source, block.arena) : nil
    let memory = run(block, mask: mask)
    return Tape { backward($0, block, memory, mask: mask, transposed: context.prepared) }
  }

  /// A product and a pass over the gates a timestep; the sums over all timesteps afterwards.
  private func backward(
    _ gradients: Gradients, _ block: Block, _ memory: Memory, mask: Floats?, transposed: Floats?
  ) {
    let mark = block.arena.mark
    let size = block.windows * units
    // What the timestep after says: nothing at first.
    let hidden = block.arena.zeros(size)
    let cell = block.arena.zeros(size)
    gradients.weights[2].fill(0)

    for step in (0..<block.steps).reversed() {
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
      guard step > 0, let transposed else { continue }
      MatrixProduct.multiply(
        gates.base, transposed.base, into: hidden.base, rows: block.windows, inner: 4 * units,
        columns: units)
    }
    sum(gradients, block, memory)
    block.arena.release(to: mark)
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
    for unit in stride(from: 0, to: units, by: 16) {
      let count = units - unit
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
  }

  /// The gradients of the weights and of the input: one large product each.
  private func sum(_ gradients: Gradients, _ block: Block, _ memory: Memory) {
    let size = block.windows * units
    let positions = block.steps * block.windows
    MatrixProduct.multiply(
      block.input.base, memory.gates.base, into: gradients.weights[0].base, rows: inputs,
      inner: positions, columns: 4 * units, transposingLeft: true)
    // What was recalled after a timestep meets the gates of the next, if there is one.
    if block.steps > 1 {
      MatrixProduct.multiply(
        memory.recalled.base, memory.gates.base + 4 * size, into: gradients.weights[1].base,
        rows: units, inner: positions - block.windows, columns: 4 * units, transposingLeft: true)
    } else {
      gradients.weights[1].fill(0)
    }

    guard let input = gradients.input else { return }
    MatrixProduct.multiply(
      memory.gates.base, weights[0].values.base, into: input.base, rows: positions,
      inner: 4 * units, columns: inputs, transposingRight: true)
  }
}
