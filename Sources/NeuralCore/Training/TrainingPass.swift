import RandomCore
import TensorCore

/// The layers of a model at work on one batch after another, forth and back.
///
/// Layer by layer, the shards of the batch go through on several threads; a layer that mixes
/// windows takes the whole batch at once. Gradients of shards are added up in the order of the
/// shards, so that the same bits come out on any number of threads.
final class TrainingPass {
  let input: Extent
  /// With weights of their own, and without a last softmax, which the loss does along.
  let layers: [any Layer]
  let workers: Workers
  /// For each trainable weight of each layer.
  let gradients: [[Floats]]

  private let seed: Int
  private let kept = Arena()
  private let arena = Arena()
  private var shardArenas: [Arena] = []

  init(_ input: Extent, _ layers: [any Layer], seed: Int, workers: Workers) {
    let kept = kept
    self.input = input
    self.layers = layers
    self.seed = seed
    self.workers = workers
    gradients = layers.map { layer in layer.trainable.map { kept.zeros($0.values.count) } }
  }

  /// Fills ``gradients`` with those of the batch's mean loss.
  ///
  /// - Parameters:
  ///   - targets: a class for each window; for each step of each, if the last layer has steps.
  ///   - step: from 1; dropout depends on it.
  /// - Returns: the mean loss in nats.
  func run(_ inputs: [Float], _ targets: [Int32], step: Int) -> Double {
    let answers = layers.last?.output.timesteps ?? 1
    let shards = Shards(windows: targets.count / answers)
    arena.reset()
    while shardArenas.count < shards.count { shardArenas.append(Arena()) }
    for arena in shardArenas { arena.reset() }

    var extent = input
    var values = packed(inputs, shards)
    var tapes: [[Tape]] = []
    for (index, layer) in layers.enumerated() {
      let output = arena.floats(shards.windows * layer.output.count)
      tapes.append(
        train(layer, index, shards, extent.timesteps, values, output, step: step))
      values = output
      extent = layer.output
    }

    var outputGradient = arena.floats(values.count)
    let entropy = entropy(values, targets, shards, gradient: outputGradient)
    var extents = [input] + layers.map(\.output)
    extents.removeLast()
    for index in layers.indices.reversed() {
      let count = shards.windows * extents[index].count
      let inputGradient = index == 0 ? nil : arena.floats(count)
      backward(tapes[index], shards, outputGradient, inputGradient, gradients[index])
      if let inputGradient { outputGradient = inputGradient }
    }
    return entropy.loss
  }

  /// The loss, and its gradient in `gradient`.
  private func entropy(
    _ logits: Floats, _ targets: [Int32], _ shards: Shards, gradient: Floats
  ) -> CrossEntropy {
    let steps = targets.count / shards.windows
    let share = 1 / Float(targets.count)
    let parts = workers.map(shards.count) { shard in
      let windows = shards.range(shard)
      let answers = shards.part(shard, of: gradient)
      answers.copy(shards.part(shard, of: logits))
      // Time goes first in a shard.
      let ordered = (0..<steps).flatMap { step in windows.map { targets[$0 * steps + step] } }
      var entropy = CrossEntropy()
      entropy.add(turning: answers, ordered, share: share)
      return entropy
    }
    return parts.reduce(into: CrossEntropy()) { $0.add($1) }
  }

  private func packed(_ inputs: [Float], _ shards: Shards) -> Floats {
    let source = arena.floats(inputs.count)
    source.copy(inputs)
    let values = arena.floats(inputs.count)
    for shard in 0..<shards.count {
      shards.part(shard, of: source).exchangeAxes(
        into: shards.part(shard, of: values), rows: shards.range(shard).count,
        columns: input.timesteps)
    }
    return values
  }

  private func train(
    _ layer: any Layer, _ index: Int, _ shards: Shards, _ steps: Int, _ input: Floats,
    _ output: Floats, step: Int
  ) -> [Tape] {
    let factors = layer.factors(arena, workers)
    if layer.mixesWindows {
      let tape = layer.train(
        Block(windows: shards.windows, steps: steps, input: input, output: output, arena: arena),
        TrainingContext(source: source(step, index, 0), factors: factors))
      for (weight, values) in tape.moved { layer.weights[weight].values.copy(values) }
      return [tape]
    }
    let arenas = shardArenas
    let contexts = (0..<shards.count).map {
      TrainingContext(source: source(step, index, $0), factors: factors)
    }
    return workers.map(shards.count) { shard in
      layer.train(
        Block(
          windows: shards.range(shard).count, steps: steps, input: shards.part(shard, of: input),
          output: shards.part(shard, of: output), arena: arenas[shard]),
        contexts[shard])
    }
  }

  private func backward(
    _ tapes: [Tape], _ shards: Shards, _ output: Floats, _ input: Floats?, _ weights: [Floats]
  ) {
    guard tapes.count > 1 else {
      return tapes[0].backward(Gradients(output: output, input: input, weights: weights))
    }
    let mark = arena.mark
    let parts = tapes.map { _ in weights.map { arena.floats($0.count) } }
    workers.forEach(tapes.count) { shard, _ in
      tapes[shard].backward(
        Gradients(
          output: shards.part(shard, of: output), input: input.map { shards.part(shard, of: $0) },
          weights: parts[shard]))
    }
    for (index, weight) in weights.enumerated() {
      workers.forRanges(weight.count) { range in
        weight[range].copy(parts[0][index][range])
        for part in parts.dropFirst() { weight[range].add(part[index][range]) }
      }
    }
    arena.release(to: mark)
  }

  /// A stream for each step, layer and shard, apart from those that weights are drawn from.
  private func source(_ step: Int, _ layer: Int, _ shard: Int) -> RandomSource {
    let stream = UInt64(step) << 32 | UInt64(layer + 1) << 20 | UInt64(shard)
    return RandomSource(seed: seed, stream: stream)
  }
}

extension Workers {
  /// The results of all pieces, in the order of the pieces.
  func map<Result: Sendable>(
    _ pieces: Int, _ transform: @escaping @Sendable (_ piece: Int) -> Result
  ) -> [Result] {
    let results = Results<Result>(memory: .allocate(capacity: max(pieces, 1)))
    defer { results.memory.deallocate() }
    forEach(pieces) { piece, _ in
      (results.memory + piece).initialize(to: transform(piece))
    }
    return (0..<pieces).map { (results.memory + $0).move() }
  }

  /// - Invariant: each piece writes to its own place.
  private struct Results<Result>: @unchecked Sendable {
    let memory: UnsafeMutablePointer<Result>
  }
}
