/// How a training went; one number an epoch.
public struct History: Hashable, Sendable, Codable {
  /// In nats, the mean over the epoch while it went on.
  public internal(set) var loss: [Double] = []
  /// In nats; empty without validation.
  public internal(set) var validationLoss: [Double] = []
  /// That of the last step of each epoch.
  public internal(set) var learningRate: [Double] = []
  /// How long each epoch took, validation included.
  public internal(set) var seconds: [Double] = []
  /// The epoch with the lowest validation loss, or loss without validation; from 1, nil before the
  /// end of the first.
  public internal(set) var bestEpoch: Int?
  /// For the order of the windows and for dropout.
  public internal(set) var seed = 0
  /// How it ended; nil as long as it goes on.
  public internal(set) var ending: Ending?

  /// Why a training came to its end.
  public enum Ending: Hashable, Sendable, Codable {
    /// All epochs were done.
    case complete
    /// Somebody stopped it.
    case stopped
    /// As many epochs as its patience allows were no better than the best.
    case patience
    /// The loss stopped being a number.
    case diverged(Divergence)
  }

  public init() {}

  /// Whether training was stopped before all epochs were done.
  public var wasStopped: Bool { ending == .stopped }

  /// How many epochs were done.
  public var epochCount: Int { loss.count }

  /// What the last epoch is judged by: its validation loss, or its loss without validation.
  var measure: Double? { validationLoss.last ?? loss.last }

  /// Takes account of an epoch, and says whether it is the best so far.
  mutating func add(
    loss: Double, validationLoss: Double?, learningRate: Double, seconds: Double
  ) -> Bool {
    self.loss.append(loss)
    self.learningRate.append(learningRate)
    self.seconds.append(seconds)
    if let validationLoss { self.validationLoss.append(validationLoss) }
    let measure = validationLoss == nil ? self.loss : self.validationLoss
    guard let last = measure.last, measure.dropLast().allSatisfy({ last < $0 }) else {
      return false
    }
    bestEpoch = measure.count
    return true
  }

  /// Whether the lists belong together, as those of a file may not.
  var isSound: Bool {
    loss.count == seconds.count && loss.count == learningRate.count
      && (validationLoss.isEmpty || validationLoss.count == loss.count)
      && bestEpoch.map { (1...max(1, loss.count)).contains($0) } ?? true
  }
}
