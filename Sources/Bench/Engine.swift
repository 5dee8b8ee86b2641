import MelodyModels
import NeuralCore
import TensorCore

/// Training and generation: `Scripts/bench engine`.
///
/// Two cores, batches of 64, float32, medians.
struct Engine {
  let peers: Peers?
  let show: (Row) -> Void

  func run() throws {
    let product = productSpeed()
    let peak = 2 * product
    let torch = peers?.measure("torch_lstm.py", "train_tutorial") ?? [:]

    var step = try secondsOfAStep(Models.tutorial(recurrentDropout: 0.3), steps: 9)
    let memory = Measure.peakGigabytes()
    show(
      Row(
        name: "train_tutorial_dropout", value: 64 / step, unit: "samples/s", better: .higher,
        peer: "Keras", peerValue: peers?.measure("keras_lstm.py", "train_tutorial_dropout")["rate"],
        target: 2.7, peakShare: 201.3 / step / peak, isRatio: true))
    step = try secondsOfAStep(Models.tutorial(recurrentDropout: 0), steps: 9)
    show(
      Row(
        name: "train_tutorial", value: 64 / step, unit: "samples/s", better: .higher,
        peer: "PyTorch", peerValue: torch["rate"], target: 1.35, peakShare: 201.3 / step / peak,
        isRatio: true))
    show(
      Row(
        name: "memory_tutorial", value: memory, unit: "GB", better: .lower, peer: "PyTorch",
        peerValue: torch["memory"], target: 0.7))
    step = try secondsOfAStep(Models.laptop(), steps: 15)
    show(
      Row(
        name: "train_laptop", value: 4096 / step, unit: "tokens/s", better: .higher,
        peer: "PyTorch", peerValue: peers?.measure("torch_lstm.py", "train_laptop")["rate"],
        target: 1.35, peakShare: 23.8 / step / peak, isRatio: true))
    let layer =
      try secondsOfAStep(Models.stack(2), steps: 5, threads: 1)
      - secondsOfAStep(Models.stack(1), steps: 5, threads: 1)
    show(
      Row(
        name: "lstm_layer", value: 80.5 / layer / product, unit: "of the product", better: .higher,
        peer: nil, target: 0.85, peakShare: 80.5 / layer / product))
    try generation()
  }

  private func generation() throws {
    let tutorial = try Generator(Models.tutorial(recurrentDropout: 0.3))
    show(
      Row(
        name: "token_tutorial", value: try secondsOfAToken(tutorial, count: 1000) * 1000,
        unit: "ms", better: .lower, peer: "PyTorch",
        peerValue: peers?.measure("torch_lstm.py", "token_tutorial")["milliseconds"], target: 0.4))
    let laptop = try Generator(Models.laptop())
    show(
      Row(
        name: "token_laptop", value: try secondsOfAToken(laptop, count: 4000) * 1000, unit: "ms",
        better: .lower, peer: "JAX",
        peerValue: peers?.measure("jax_lstm.py", "token_laptop")["milliseconds"], target: 0.07))
    let eight = try secondsOfAToken(tutorial, count: 1000, tracks: 8)
    show(
      Row(
        name: "tokens_batch8", value: 8 / eight, unit: "tokens/s", better: .higher, target: 9000))
  }

  /// The median time between two rounds of a generator that carries its state, the choice included.
  private func secondsOfAToken(_ generator: Generator, count: Int, tracks: Int = 1) throws -> Double
  {
    var moments: [Double] = []
    let length = generator.model.inputAxes[0].size
    let start = (0..<length).map { $0 % Models.vocabularySize }
    let starts = [[Int]](repeating: start, count: tracks)
    _ = try generator.generate(count, tracks: starts, carry: true) { _ in
      moments.append(Measure.now())
      return true
    }
    return Measure.median(zip(moments.dropFirst(), moments).map { $0 - $1 })
  }

  /// oneDNN's product of 6400 × 512 × 2048 on one thread, in GFLOP/s.
  private func productSpeed() -> Double {
    let (rows, inner, columns) = (6400, 512, 2048)
    let left = [Float](repeating: 0.5, count: rows * inner)
    let right = [Float](repeating: 0.5, count: inner * columns)
    var result = [Float](repeating: 0, count: rows * columns)
    let times = (0..<12).map { _ in
      let start = Measure.now()
      MatrixProduct.multiply(
        left, right, into: &result, rows: rows, inner: inner, columns: columns)
      return Measure.now() - start
    }
    return 2e-9 * Double(rows * inner * columns) / Measure.median(Array(times.dropFirst(2)))
  }

  /// The median time between two steps of the trainer, the making of batches included.
  private func secondsOfAStep(_ model: Model, steps: Int, threads: Int = 2) throws -> Double {
    var moments: [Double] = []
    let options = TrainingOptions(batchSize: 64, stepsPerEpoch: steps + 2, maximumThreads: threads)
    _ = try Trainer.train(model, on: Windows(model: model), options: options) { _ in
      moments.append(Measure.now())
      return true
    }
    let times = zip(moments.dropFirst(), moments).map { $0 - $1 }
    return Measure.median(Array(times.dropFirst()))
  }
}
