import TensorCore

/// One timestep after the other, as generation needs it.
extension LSTM {
  /// Reads the weights once a timestep, in pieces that threads share out. A piece has all four gates
  /// of its units, so that it goes on to their states at once.
  func stepper(rows: Int, _ arena: Arena, _ workers: Workers) -> Stepper {
    let (inputs, units) = (inputs, units)
    let packed = PackedMatrix(
      [weights[0].values.buffer, weights[1].values.buffer],
      added: weights[2].values.base, columns: 4 * units, groups: 4)
    let width = inputs + units
    let left = arena.zeros(rows * width)  // x and h of each row
    let gates = arena.floats(rows * packed.panelCount * PackedMatrix.panelWidth)
    let cells = arena.zeros(rows * units)
    return { input, output in
      for row in 0..<rows {
        left.part(row, of: width)[0..<inputs].copy(input.part(row, of: inputs))
      }
      workers.forRanges(packed.panelCount, size: packed.panelsAPiece) { panels in
        packed.multiply(
          left.base, leftStride: width, into: gates.base, rows: rows, panels: panels)
        for panel in panels {
          let unit = panel * 16
          for row in 0..<rows {
            let sums = gates.part(row * packed.panelCount + panel, of: PackedMatrix.panelWidth)
            let cell = cells.part(row, of: units)
            let now = LSTMUnits(
              sums: (
                sums.vector(0, 16), sums.vector(16, 16), sums.vector(32, 16), sums.vector(48, 16)
              ), lastCell: cell.vector(unit, units - unit))
            cell.set(unit, now.cell, units - unit)
            output.part(row, of: units).set(unit, now.hidden, units - unit)
          }
        }
      }
      for row in 0..<rows {
        left.part(row, of: width)[inputs..<width].copy(output.part(row, of: units))
      }
    }
  }
}

extension PackedMatrix {
  /// As many panels as are worth handing to another thread: some ten microseconds of reading.
  var panelsAPiece: Int { max(1, (1 << 18) / panelBytes) }
}
