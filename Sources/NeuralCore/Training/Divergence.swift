/// Where the loss stopped being a number, and what has most likely made it so.
public struct Divergence: Error, Hashable, Sendable, Codable {
  public enum Cause: String, Hashable, Sendable, Codable {
    /// A window held a number that is none.
    case data
    /// The weights did before training began.
    case weights
    /// The steps were too large.
    case steps
  }

  /// From 1.
  public let epoch: Int
  /// Of the epoch, from 1.
  public let step: Int
  public let cause: Cause
  /// Of this step.
  public let learningRate: Double
  /// Whether the gradients were held down by a `clip_norm`.
  public let isClipped: Bool
}

extension Divergence: CustomStringConvertible {
  public var description: String {
    "the loss stopped being a number in epoch \(epoch), step \(step): " + reason
  }

  private var reason: String {
    switch cause {
    case .data: "a window of the data holds a number that is infinite or none"
    case .weights: "the model's weights were infinite or no numbers before training began"
    case .steps:
      "with learning_rate: \(learningRate) the weights have grown beyond all bounds; use a smaller "
        + "one" + (isClipped ? "" : ", or hold the gradients down with clip_norm: 1")
    }
  }
}
