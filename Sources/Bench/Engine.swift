import MelodyModels
import NeuralCore
import TensorCore

/// Training and generation: `Scripts/bench engine`.
///
/// Two cores, batches of 64, float32; each number the median of many.
struct Engine {
  let peers: Peers?
  let show: (Row) -> Void

  func run() throws {
    let product = productSpeed()
    show(Row(name: "product", value: product, unit: "GFLOP/s a core", better: .higher))
    var memory = 0.0
    let dropout = try around(Models.tutorial(recurrentDropout: 0.3), steps: 9) {
      // Before anything else has taken memory in this process.
      memory = Measure.peakGigabytes()
      return peers?.measure("peer_keras.py", "train_tutorial_dropout")
    }
    show(
      Row(
        name: "train_tutorial_dropout", value: 64 / dropout.seconds, unit: "samples/s",
        better: .higher, peer: "Keras", peerValue: dropout.peer["rate"], target: 2.7, isRatio: true,
        peakShare: Models.tutorialWork / dropout.seconds / (2 * product)))

    let plain = try around(Models.tutorial(recurrentDropout: 0), steps: 9) {
      peers?.measure("peer_pytorch.py", "train_tutorial")
    }
    show(
      Row(
        name: "train_tutorial", value: 64 / plain.seconds, unit: "samples/s", better: .higher,
        peer: "PyTorch", peerValue: plain.peer["rate"], target: 1.35, isRatio: true,
        peakShare: Models.tutorialWork / plain.seconds / (2 * product)))

    let laptop = try around(Models.laptop(), steps: 25) {
      peers?.measure("peer_pytorch.py", "train_laptop")
    }
    show(
      Row(
        name: "train_laptop", value: 4096 / laptop.seconds, unit: "tokens/s", better: .higher,
        peer: "PyTorch", peerValue: laptop.peer["rate"], target: 1.35, isRatio: true,
        peakShare: Models.laptopWork / laptop.seconds / (2 * product)))

    let layer = try secondsOfALayer()
    show(
      Row(
        name: "lstm_layer", value: Models.layerWork / layer / product, unit: "of the product",
        better: .higher, target: 0.85, peakShare: Models.layerWork / layer / product))
    try generate()
    show(
      Row(
        name: "memory_tutorial", value: memory, unit: "GB", better: .lower, peer: "PyTorch",
        peerValue: plain.peer["memory"], target: 0.7))
  }

  private func generate() throws {
    let tutorial = try Generator(Models.tutorial(recurrentDropout: 0.3))
    let laptop = try Generator(Models.laptop())
    let token = try secondsOfAToken(tutorial, count: 1000)
    show(
      Row(
        name: "token_tutorial", value: token * 1000, unit: "ms", better: .lower, peer: "PyTorch",
        peerValue: peers?.measure("peer_pytorch.py", "token_tutorial")["milliseconds"],
        target: 0.4))
    let small = try secondsOfAToken(laptop, count: 4000)
    show(
      Row(
        name: "token_laptop", value: small * 1000, unit: "ms", better: .lower, peer: "JAX",
        peerValue: peers?.measure("peer_jax.py", "token_laptop")["milliseconds"], target: 0.07))
    let window = try secondsOfAToken(tutorial, count: 30, carry: false)
    show(
      Row(
        name: "window_tutorial", value: window * 1000, unit: "ms", better: .lower, peer: "Keras",
        peerValue: peers?.measure("peer_keras.py", "window_tutorial")["milliseconds"],
        target: 183))
    let eight = try secondsOfAToken(tutorial, count: 1000, tracks: 8)
    show(
      Row(name: "tokens_batch8", value: 8 / eight, unit: "tokens/s", better: .higher, target: 9000))
  }

  /// oneDNN's product of 6400 × 512 × 2048 on one thread.
  ///
  /// - Unit: 10⁹ operations a second.
  private func productSpeed() -> Double {
    let (rows, inner, columns) = (6400, 512, 2048)
    let left = [Float](repeating: 0.5, count: rows * inner)
    let right = [Float](repeating: 0.5, count: inner * columns)
    var result = [Float](repeating: 0, count: rows * columns)
    let times = (0..<20).map { _ in
      let start = Measure.now()
      MatrixProduct.multiply(
        left, right, into: &result, rows: rows, inner: inner, columns: columns)
      return Measure.now() - start
    }
    return 2e-9 * Double(rows * inner * columns) / Measure.median(Array(times.dropFirst(2)))
  }

  /// The median time of a step before the others are measured and after it, so that a slow minute of
  /// the machine meets both.
  private func around(
    _ model: Model, steps: Int, _ measurePeer: () -> [String: Double]?
  ) throws -> (seconds: Double, peer: [String: Double]) {
    let before = try secondsOfSteps(model, steps: steps)
    guard let peer = measurePeer() else { return (Measure.median(before), [:]) }
    return (Measure.median(before + (try secondsOfSteps(model, steps: steps))), peer)
  }

  /// The times between two steps of the trainer, the making of batches included.
  private func secondsOfSteps(_ model: Model, steps: Int, threads: Int = 2) throws -> [Double] {
    let warmUp = 3
    var moments: [Double] = []
    let options = TrainingOptions(
      batchSize: 64, stepsPerEpoch: steps + warmUp, maximumThreads: threads)
    _ = try Trainer.train(model, on: Windows(model: model), options: options) { _ in
      moments.append(Measure.now())
      return true
    }
    return Measure.differences(Array(moments.dropFirst(warmUp - 1)))
  }

  /// What a second LSTM layer of 512 units on 512 features adds to a step, on one thread.
  private func secondsOfALayer() throws -> Double {
    let times = try (1...2).map { layers in
      Measure.median(try secondsOfSteps(Models.stack(layers), steps: 7, threads: 1))
    }
    return times[1] - times[0]
  }

  /// The median time between two tokens, the choice of the likeliest included.
  private func secondsOfAToken(
    _ generator: Generator, count: Int, tracks: Int = 1, carry: Bool = true
  ) throws -> Double {
    var moments: [Double] = []
    let length = generator.model.inputAxes[0].size
    let start = (0..<length).map { $0 % Models.vocabularySize }
    let starts = [[Int]](repeating: start, count: tracks)
    _ = try generator.generate(count, tracks: starts, carry: carry) { _ in
      moments.append(Measure.now())
      return true
    }
    return Measure.median(Measure.differences(moments))
  }
}
