import Glibc

/// How the learning rate changes while training goes on.
public enum Schedule: String, Hashable, Sendable, Codable, CaseIterable {
  /// A tenth, whenever ten epochs have brought nothing.
  case plateau
  /// Down to 0 along half a wave of the cosine, over all steps.
  case cosine
}

/// The learning rate of each step, and what the schedule remembers of the epochs before.
///
/// - Source: Keras 3, `ReduceLROnPlateau` and `CosineDecay`, and their standard numbers.
struct LearningRate: Hashable, Sendable, Codable {
  private let schedule: Schedule?
  private var rate: Double
  private var best: Double?
  private var epochsWithoutGain = 0

  static let factor = 0.1
  static let patience = 10
  static let leastGain = 1e-4

  init(_ rate: Double, _ schedule: Schedule?) {
    self.rate = rate
    self.schedule = schedule
  }

  /// - Parameters:
  ///   - step: how many steps were done before.
  ///   - all: how many there will be.
  func value(step: Int, of all: Int) -> Double {
    guard schedule == .cosine else { return rate }
    return rate * 0.5 * (1 + cos(.pi * Double(min(step, all)) / Double(max(all, 1))))
  }

  /// Takes account of how well an epoch went.
  mutating func endEpoch(_ measure: Double) {
    guard schedule == .plateau else { return }
    if best.map({ measure < $0 - Self.leastGain }) ?? true {
      best = measure
      epochsWithoutGain = 0
      return
    }
    epochsWithoutGain += 1
    if epochsWithoutGain >= Self.patience {
      rate *= Self.factor
      epochsWithoutGain = 0
    }
  }
}

/// Early stopping: how long to wait for a better epoch.
///
/// - Source: Keras 3, `EarlyStopping`.
struct Patience: Hashable, Sendable, Codable {
  private var best: Double?
  private var epochsWithoutGain = 0

  /// Takes account of how well an epoch went, and says whether `epochs` were no better than the best.
  mutating func isOver(after epochs: Int, _ measure: Double) -> Bool {
    if best.map({ measure < $0 }) ?? true {
      best = measure
      epochsWithoutGain = 0
      return false
    }
    epochsWithoutGain += 1
    return epochsWithoutGain >= epochs
  }

  /// Begins to wait anew; the best epoch stays the one to beat.
  mutating func renew() {
    epochsWithoutGain = 0
  }
}
