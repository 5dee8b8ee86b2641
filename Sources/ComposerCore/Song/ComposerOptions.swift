import MusicCore

/// What is asked of a song; what is not asked is drawn.
public struct ComposerOptions: Sendable {
  /// - Range: 4...256.
  public var bars = 32
  public var key: KeySignature?
  /// - Unit: quarter notes a minute.
  /// - Range: 40...200.
  public var tempo: Int?
  public var progression: Progression?
  /// The share of an eighth that its first sixteenth takes.
  ///
  /// - Unit: percent.
  /// - Range: 50...67.
  public var swing: Int?
  public var mood: Mood?
  /// What the drums play: one of ``Composer/drumPatterns``.
  public var drumPattern: String?
  public var seed: Int

  public init(seed: Int) { self.seed = seed }

  /// - Throws: ``ComposerError/badBars(_:)``, ``ComposerError/badTempo(_:)``,
  ///   ``ComposerError/badSwing(_:)``.
  func validate() throws(ComposerError) {
    guard (4...256).contains(bars) else { throw .badBars(bars) }
    if let tempo, !(40...200).contains(tempo) { throw .badTempo(tempo) }
    if let drumPattern, DrumPattern(named: drumPattern) == nil { throw .badDrums(drumPattern) }
    if let swing, !(50...67).contains(swing) { throw .badSwing(swing) }
  }
}
