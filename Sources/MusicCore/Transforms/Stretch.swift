extension EventStream {
  /// The stream with all offsets and durations multiplied.
  ///
  /// - Throws: ``MusicError/badStretch`` for a factor of 0.
  public func stretched(by factor: QuarterLength) throws(MusicError) -> EventStream {
    guard !factor.isZero else { throw .badStretch }
    return EventStream(
      elements.map { $0.placed(at: $0.offset * factor, lasting: $0.duration * factor) })
  }
}

extension Part {
  /// The part with all offsets and durations multiplied.
  ///
  /// - Throws: ``MusicError/badStretch`` for a factor of 0.
  public func stretched(by factor: QuarterLength) throws(MusicError) -> Part {
    guard !factor.isZero else { throw .badStretch }
    let longer = notes.map { note in
      var note = note
      (note.offset, note.duration) = (note.offset * factor, note.duration * factor)
      return note
    }
    return replacing(notes: longer, length: length * factor)
  }
}

extension Score {
  /// The score with all offsets and durations multiplied, those of tempo and signatures too.
  ///
  /// - Throws: ``MusicError/badStretch`` for a factor of 0.
  public func stretched(by factor: QuarterLength) throws(MusicError) -> Score {
    var result = self
    result.source = nil
    result.parts = try parts.map { (part) throws(MusicError) in try part.stretched(by: factor) }
    result.tempoMap = TempoMap(valid: Change.stretched(tempoMap.changes, by: factor))
    result.timeSignatures = Change.stretched(timeSignatures, by: factor)
    result.keySignatures = Change.stretched(keySignatures, by: factor)
    return result
  }
}
