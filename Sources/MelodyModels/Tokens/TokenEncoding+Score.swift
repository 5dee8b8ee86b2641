import MusicCore

extension TokenEncoding {
  /// The tokens of a whole score.
  ///
  /// The tutorial's encoding repeats what music21 8.3.0 and the tutorial's code make of the events of
  /// the score's MIDI file: of its first instrument only, quantised, cut at barlines. In the other,
  /// each part's elements follow in the order of the parts.
  ///
  /// - Throws: ``MelodyError/tooManyMeasures(limit:)``.
  public func tokens(of score: Score) throws(MelodyError) -> [String] {
    // A score that no file can hold is read as it stands.
    if self == .tutorial, let file = try? score.midiFile() {
      return try TutorialScore(file).firstInstrument.compactMap(\.token)
    }
    return score.parts.flatMap { tokens(of: $0.elements.elements) }
  }
}
