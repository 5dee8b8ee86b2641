/// How a training went; one number an epoch.
public struct History: Hashable, Sendable {
  /// In nats, the mean over the epoch while it went on.
  public internal(set) var loss: [Double] = []
  /// In nats; empty without validation.
  public internal(set) var validationLoss: [Double] = []
  /// How long each epoch took, validation included.
  public internal(set) var seconds: [Double] = []
  /// The epoch with the lowest validation loss, or loss without validation; from 1, nil before the
  /// end of the first.
  public internal(set) var bestEpoch: Int?
  /// Whether training was stopped before all epochs were done.
  public internal(set) var wasStopped = false

  public init() {}

  /// Takes account of an epoch, and says whether it is the best so far.
  mutating func add(loss: Double, validationLoss: Double?, seconds: Double) -> Bool {
    self.loss.append(loss)
    self.seconds.append(seconds)
    if let validationLoss { self.validationLoss.append(validationLoss) }
    let measure = validationLoss == nil ? self.loss : self.validationLoss
    guard let last = measure.last, measure.dropLast().allSatisfy({ last < $0 }) else {
      return false
    }
    bestEpoch = measure.count
    return true
  }
}
