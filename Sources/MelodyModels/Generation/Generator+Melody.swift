import MusicCore
import RandomCore

extension Generator {
  /// What a network wrote: the music, and the ids that it is made of.
  public struct Writing: Sendable {
    public let score: Score
    public let ids: [Int]
    /// The longest run of them that stands in a song of the training too.
    public let copied: CopiedRun?
  }

  /// - Unit: quarter notes a minute, as in the tutorial.
  static let usualTempo = 80.0
  /// In a bar of 4/4 of the tutorial's rhythm there are about nine.
  private static let tokensInBar = 10

  /// A melody of so many bars: what the network says from a start by lot, in its own lengths where its tokens
  /// have some, and else in the tutorial's rhythm.
  ///
  /// - Parameters:
  ///   - temperature: as for ``generate(_:from:temperature:seed:carry:accept:)``.
  ///   - check: called with the share that is done; it may throw to end it.
  /// - Throws: ``MelodyError``, and what `check` throws.
  public func melody(
    bars: Int, temperature: Double, seed: Int, check: (Double) throws -> Void = { _ in }
  ) throws -> Writing {
    guard let material else { throw MelodyError.noMaterial }
    let count = bars * Self.tokensInBar
    var made = 0
    let ids = try generate(
      count, from: start(seed: seed), temperature: temperature, seed: seed, carry: true
    ) { _ in
      made += 1
      try check(Double(made) / Double(count))
      return true
    }
    let tokens = try material.vocabulary.decode(ids)
    var stream = try EventStream(tokens: tokens)
    if TokenEncoding(of: tokens) == .pitches {
      var source = RandomSource(seed: seed)
      stream = Rhythm.tutorial.applied(to: stream, from: &source)
    }
    let part = Part(stream, name: "Melody").slice(from: .zero, until: try QuarterLength(4 * bars))
    return Writing(
      score: Score(
        name: "seed \(seed)", parts: [part], tempoMap: try TempoMap(bpm: Self.usualTempo)),
      ids: ids, copied: CopiedRun(of: ids, in: material.songs))
  }
}
