import Glibc
import RandomCore
import TensorCore

/// How one token is chosen from the probabilities of all.
///
///     weight = softmax(log p / temperature)
///
/// At 1 it follows the model; below, the likely ones get more; at 0 the likeliest is taken.
struct TokenPicker: Sendable {
  /// - Range: 0 or more.
  let temperature: Double
  private var source: RandomSource

  /// - Throws: ``MelodyError/badTemperature(_:)``.
  init(temperature: Double, seed: Int) throws(MelodyError) {
    guard temperature >= 0, temperature.isFinite else { throw .badTemperature(temperature) }
    self.temperature = temperature
    // Stream 0 draws the start; the tokens must not repeat its numbers.
    source = RandomSource(seed: seed, stream: 1)
  }

  /// - Throws: ``MelodyError/notProbabilities``.
  mutating func pick(_ probabilities: [Float]) throws(MelodyError) -> Int {
    let isSound = probabilities.allSatisfy { $0 >= 0 && $0.isFinite }
    guard isSound, let largest = probabilities.max(), largest > 0 else { throw .notProbabilities }
    guard temperature > 0 else { return probabilities.firstIndex(of: largest) ?? 0 }
    // Taking the largest off first keeps the powers in range at any temperature.
    let top = log(Double(largest))
    let weights = probabilities.map { Float(exp((log(Double($0)) - top) / temperature)) }
    guard let index = source.index(weightedBy: weights) else { throw .notProbabilities }
    return index
  }
}
