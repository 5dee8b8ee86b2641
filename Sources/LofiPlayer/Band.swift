import MusicCore

/// Those who write: the player knows neither network nor composer, only what it may ask of them.
public struct Band: Sendable {
  /// What was written, and what a listener should know of it.
  public struct Writing: Sendable {
    public let score: Score
    public let remark: String

    public init(_ score: Score, remark: String) {
      self.score = score
      self.remark = remark
    }
  }

  /// What is called again and again with the share that is done; it throws to end the work.
  public typealias Check = (Double) throws -> Void

  public let hasNetwork: Bool
  public let drumPatterns: [String]
  /// Writes the music of a recipe's source.
  public let write: @Sendable (Recipe, Check) throws -> Writing
  /// Puts drums of a pattern in the place of a score's own.
  public let redrum: @Sendable (Score, _ pattern: String, _ seed: Int) throws -> Score

  public init(
    hasNetwork: Bool, drumPatterns: [String],
    write: @escaping @Sendable (Recipe, Check) throws -> Writing,
    redrum: @escaping @Sendable (Score, _ pattern: String, _ seed: Int) throws -> Score
  ) {
    self.hasNetwork = hasNetwork
    self.drumPatterns = drumPatterns
    self.write = write
    self.redrum = redrum
  }
}
