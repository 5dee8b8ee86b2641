import TensorCore

/// Sixteen units of an LSTM in one window at one timestep.
///
///     c' = σ(f)⊙c + σ(i)⊙tanh(g)
///     h' = σ(o)⊙tanh(c')
struct LSTMUnits {
  typealias Vector = Kernels.Vector

  /// The gates as they are after σ and tanh.
  let i, f, g, o: Vector
  /// c'.
  let cell: Vector
  /// tanh(c').
  let shown: Vector

  var hidden: Vector {
    @inline(always) get { o * shown }
  }

  /// Forward, from what the products gave for each gate.
  @inline(always)
  init(sums: (i: Vector, f: Vector, g: Vector, o: Vector), lastCell: Vector) {
    i = Kernels.sigmoid(sums.i)
    f = Kernels.sigmoid(sums.f)
    g = Kernels.tanh(sums.g)
    o = Kernels.sigmoid(sums.o)
    cell = f * lastCell + i * g
    shown = Kernels.tanh(cell)
  }

  /// From what was kept on the way forth.
  @inline(always)
  init(i: Vector, f: Vector, g: Vector, o: Vector, cell: Vector) {
    (self.i, self.f, self.g, self.o) = (i, f, g, o)
    self.cell = cell
    shown = Kernels.tanh(cell)
  }

  /// Backward, to the gradients of the sums.
  ///
  /// - Parameters:
  ///   - hidden: the gradient of h'.
  ///   - cell: that of c', as far as later timesteps know it; becomes that of c.
  @inline(always)
  func backward(
    hidden: Vector, cell: inout Vector, lastCell: Vector
  ) -> (i: Vector, f: Vector, g: Vector, o: Vector) {
    let whole = cell + hidden * o * (1 - shown * shown)
    cell = whole * f
    return (
      i: whole * g * i * (1 - i), f: whole * lastCell * f * (1 - f), g: whole * i * (1 - g * g),
      o: hidden * shown * o * (1 - o)
    )
  }
}
