import TensorCore

/// The way back through time.
extension LSTM {
  /// The recurrent weights with rows and columns exchanged, [4H, H]: a product with few rows runs
  /// a third faster on them.
  func preparation(_ arena: Arena) -> Floats? {
    let rows = units
    let columns = 4 * units
    let weight = weights[1].values
    let transposed = arena.floats(weight.count)
    // In squares that fit the nearest cache.
    let side = 32
    for top in stride(from: 0, to: rows, by: side) {
      for left in stride(from: 0, to: columns, by: side) {
        for column in left..<min(left + side, columns) {
          for row in top..<min(top + side, rows) {
            transposed[column * rows + row] = weight[row * columns + column]
          }
        }
      }
    }
    return transposed
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
    let memory = run(block, mask: mask)
    finish(block, memory)
    return Tape { backward($0, block, memory, mask: mask, transposed: context.prepared) }
  }

  /// A product and a pass over the gates a timestep; the sums over all timesteps afterwards.
  private func backward(
    _ gradients: Gradients, _ block: Block, _ memory: Memory, mask: Floats?, transposed: Floats?
  ) {
    let arena = block.arena
    let mark = arena.mark
    let size = block.windows * units
    let hidden = arena.zeros(size)
    let cell = arena.zeros(size)
    let scratch = arena.floats(2 * units)
    gradients.weights[2].fill(0)

    for step in (0..<block.steps).reversed() {
      if returnsSequences {
        hidden.add(gradients.output.part(step, of: size))
      } else if step == block.steps - 1 {
        hidden.copy(gradients.output)
      }
      let gates = memory.gates.part(step, of: 4 * size)
      let cells = memory.cells.part(step, of: size)
      let lastCells = step == 0 ? nil : memory.cells.part(step - 1, of: size)
      for window in 0..<block.windows {
        backward(
          gates.part(window, of: 4 * units), cells: cells.part(window, of: units),
          lastCell: lastCells?.part(window, of: units), hidden: hidden.part(window, of: units),
          cell: cell.part(window, of: units), scratch)
      }
      gradients.weights[2].addRows(of: gates)
      guard step > 0, let transposed else { continue }
      MatrixProduct.multiply(
        gates.base, transposed.base, into: hidden.base, rows: block.windows, inner: 4 * units,
        columns: units)
      if let mask { hidden.multiply(by: mask) }
    }
    sum(gradients, block, memory, mask: mask)
    arena.release(to: mark)
  }

  /// One window at one timestep: the gates become the gradients of their sums, and `cell` that of
  /// the cell before.
  private func backward(
    _ gates: Floats, cells: Floats, lastCell: Floats?, hidden: Floats, cell: Floats,
    _ scratch: Floats
  ) {
    let units = units
    let (i, f) = (gates.part(0, of: units), gates.part(1, of: units))
    let (g, o) = (gates.part(2, of: units), gates.part(3, of: units))
    let (shown, opened) = (scratch.part(0, of: units), scratch.part(1, of: units))
    shown.copy(cells)
    Kernels.tanh(shown.buffer)
    // Few pointers a loop: with more, the compiler gives up proving that they do not overlap.
    for unit in 0..<units {
      cell[unit] += hidden[unit] * o[unit] * (1 - shown[unit] * shown[unit])
    }
    for unit in 0..<units {
      o[unit] = hidden[unit] * shown[unit] * o[unit] * (1 - o[unit])
    }
    opened.copy(i)
    for unit in 0..<units {
      i[unit] = cell[unit] * g[unit] * i[unit] * (1 - i[unit])
    }
    for unit in 0..<units {
      g[unit] = cell[unit] * opened[unit] * (1 - g[unit] * g[unit])
    }
    opened.copy(f)
    if let lastCell {
      for unit in 0..<units {
        f[unit] = cell[unit] * lastCell[unit] * f[unit] * (1 - f[unit])
      }
    } else {
      f.fill(0)
    }
    cell.multiply(by: opened)
  }

  /// The gradients of the weights and of the input: one large product each.
  private func sum(_ gradients: Gradients, _ block: Block, _ memory: Memory, mask: Floats?) {
    let size = block.windows * units
    let positions = block.steps * block.windows
    MatrixProduct.multiply(
      block.input.base, memory.gates.base, into: gradients.weights[0].base, rows: inputs,
      inner: positions, columns: 4 * units, transposingLeft: true)

    var before = memory.hidden
    if let mask {
      before = block.arena.floats(memory.hidden.count)
      before.copy(memory.hidden)
      for step in 0..<block.steps { before.part(step, of: size).multiply(by: mask) }
    }
    // What was shown after a timestep meets the gates of the next, if there is one.
    if block.steps > 1 {
      MatrixProduct.multiply(
        before.base, memory.gates.base + 4 * size, into: gradients.weights[1].base, rows: units,
        inner: positions - block.windows, columns: 4 * units, transposingLeft: true)
    } else {
      gradients.weights[1].fill(0)
    }

    guard let input = gradients.input else { return }
    MatrixProduct.multiply(
      memory.gates.base, weights[0].values.base, into: input.base, rows: positions,
      inner: 4 * units, columns: inputs, transposingRight: true)
  }
}
