/// Layers at work on windows, without training.
struct Inference {
  let input: Extent
  let layers: [any Layer]
  let workers: Workers
  private let arenas: [Arena]

  init(_ input: Extent, _ layers: [any Layer], _ workers: Workers) {
    self.input = input
    self.layers = layers
    self.workers = workers
    arenas = (0..<workers.count).map { _ in Arena() }
  }

  /// What the last layer gives, [windows, steps, features], for as many windows in `inputs`.
  func outputs(_ inputs: [Float], windows: Int) -> [Float] {
    let shards = Shards(windows: windows)
    let (input, layers, arenas) = (input, layers, arenas)
    let count = windows * (layers.last?.output ?? input).count
    var inputs = inputs
    return [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = count
      guard count > 0, let base = buffer.baseAddress else { return }
      let result = Floats(base: base, count: count)
      inputs.withUnsafeMutableBufferPointer { source in
        guard let base = source.baseAddress else { return }
        let source = Floats(base: base, count: source.count)
        workers.forEach(shards.count) { shard, thread in
          Self.run(
            input, layers, windows: shards.range(shard).count,
            from: shards.part(shard, of: source), to: shards.part(shard, of: result),
            arenas[thread])
        }
      }
    }
  }

  private static func run(
    _ input: Extent, _ layers: [any Layer], windows: Int, from source: Floats, to target: Floats,
    _ arena: Arena
  ) {
    arena.reset()
    var extent = input
    var values = arena.floats(source.count)
    source.exchangeAxes(into: values, rows: windows, columns: extent.timesteps)
    for layer in layers {
      let output = arena.floats(windows * layer.output.count)
      layer.forward(
        Block(
          windows: windows, steps: extent.timesteps, input: values, output: output, arena: arena))
      values = output
      extent = layer.output
    }
    values.exchangeAxes(into: target, rows: extent.timesteps, columns: windows)
  }
}
