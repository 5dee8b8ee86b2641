extension EventStream {
  /// The stream with all offsets and durations multiplied.
  ///
  /// - Throws: ``MusicError/badStretch`` for a factor of 0, ``MusicError/stretchedTooFar(factor:)``
  ///   where 64 bits do not hold what comes out.
  public func stretched(by factor: QuarterLength) throws(MusicError) -> EventStream {
    guard !factor.isZero else { throw .badStretch }
    return EventStream(
      try elements.map { (element) throws(MusicError) in
        element.placed(
          at: try element.offset.stretched(by: factor),
          lasting: try element.duration.stretched(by: factor))
      })
  }
}

extension Part {
  /// The part with all offsets and durations multiplied.
  ///
  /// - Throws: as ``EventStream/stretched(by:)``.
  public func stretched(by factor: QuarterLength) throws(MusicError) -> Part {
    guard !factor.isZero else { throw .badStretch }
    let longer = try notes.map { (note) throws(MusicError) in
      var note = note
      note.offset = try note.offset.stretched(by: factor)
      note.duration = try note.duration.stretched(by: factor)
      return note
    }
    var result = replacing(notes: longer, length: try length.stretched(by: factor))
    result.messages = try Change.stretched(messages, by: factor)
    return result
  }
}

extension Score {
  /// The score with all offsets and durations multiplied, those of tempo and signatures too.
  ///
  /// - Throws: as ``EventStream/stretched(by:)``.
  public func stretched(by factor: QuarterLength) throws(MusicError) -> Score {
    var result = self
    result.parts = try parts.map { (part) throws(MusicError) in try part.stretched(by: factor) }
    result.messages = try Change.stretched(messages, by: factor)
    result.tempoMap = TempoMap(valid: try Change.stretched(tempoMap.changes, by: factor))
    result.timeSignatures = try Change.stretched(timeSignatures, by: factor)
    result.keySignatures = try Change.stretched(keySignatures, by: factor)
    return result
  }
}

extension QuarterLength {
  /// The exact product.
  fileprivate func stretched(by factor: QuarterLength) throws(MusicError) -> QuarterLength {
    guard let product = multiplied(by: factor) else { throw .stretchedTooFar(factor: factor) }
    return product
  }
}

extension Change {
  /// The changes with their offsets multiplied.
  fileprivate static func stretched(
    _ changes: [Change], by factor: QuarterLength
  ) throws(MusicError) -> [Change] {
    try changes.map { (change) throws(MusicError) in
      Change(change.value, at: try change.offset.stretched(by: factor))
    }
  }
}
