extension Part {
  /// What sounds from `start` until `end`, counted from `start`.
  ///
  /// A note that the cut goes through keeps the piece inside, unless that is shorter than
  /// ``chordWindow``: a hand lets a key go a little after the bar line, or strikes before it.
  public func slice(from start: QuarterLength, until end: QuarterLength) -> Part {
    let kept = notes.compactMap { note -> Note? in
      guard note.offset < end, note.end > start || note.offset >= start else { return nil }
      var piece = note
      piece.offset = max(note.offset, start)
      piece.duration = min(note.end, end) - piece.offset
      let isCut = piece.duration != note.duration
      guard !isCut || piece.duration >= Part.chordWindow else { return nil }
      piece.offset -= start
      return piece
    }
    var result = replacing(notes: kept, length: min(length, end) - start)
    result.messages = Change.sliced(messages, from: start, until: end)
    return result
  }
}

extension Score {
  /// The measures with these numbers, with what holds in them.
  ///
  /// Numbers past the last measure are left out.
  ///
  /// - Throws: ``MusicError/noSuchMeasures(first:last:count:)`` where none of them is there.
  public func slice(measures range: ClosedRange<Int>) throws(MusicError) -> Score {
    let all = Measure.empty(until: length, timeSignatures)
    let numbers = range.clamped(to: 1...max(all.count, 1))
    guard range.overlaps(1...max(all.count, 1)), !all.isEmpty else {
      throw .noSuchMeasures(
        first: range.lowerBound, last: range.upperBound, count: all.count)
    }
    let start = all[numbers.lowerBound - 1].offset
    let end = all[numbers.upperBound - 1].end
    var result = self
    result.parts = parts.map { $0.slice(from: start, until: end) }
    result.tempoMap = TempoMap(valid: Change.slice(tempoMap.changes, from: start, until: end))
    result.messages = Change.sliced(messages, from: start, until: end)
    result.timeSignatures = Change.slice(timeSignatures, from: start, until: end)
    result.keySignatures = Change.slice(keySignatures, from: start, until: end)
    return result
  }
}
