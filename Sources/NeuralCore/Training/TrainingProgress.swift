/// Where training stands after a step.
public struct TrainingProgress: Hashable, Sendable {
  /// From 1.
  public let epoch: Int
  public let epochs: Int
  /// Of this epoch, from 1.
  public let step: Int
  public let steps: Int
  /// The mean over this epoch so far, in nats.
  public let loss: Double
  /// Of the last epoch that has ended, in nats; nil before the first, or without validation.
  public let validationLoss: Double?
  /// In this epoch.
  public let windowsPerSecond: Double
  /// Since training began.
  public let seconds: Double

  /// Whether the epoch ended with this step, its validation done.
  public var isEpochEnd: Bool { step == steps }
}
