import MusicCore

extension TokenEncoding {
  /// The tokens of a whole score.
  ///
  /// The tutorial's encoding of a score that was read from a MIDI file, and of what became of it,
  /// repeats what music21 8.3.0 and the tutorial's code make of the file's events: of its first
  /// instrument only, quantised, cut at barlines. Otherwise each part's elements follow in the order
  /// of the parts.
  ///
  /// - Throws: ``MelodyError/tooManyMeasures(limit:)``.
  public func tokens(of score: Score) throws(MelodyError) -> [String] {
    // A score that no file can hold any more is read as it stands.
    if self == .tutorial, score.isFromFile, let file = try? score.midiFile() {
      return try TutorialScore(file).firstInstrument.compactMap(\.token)
    }
    return score.parts.flatMap { tokens(of: $0.elements.elements) }
  }
}
