extension Part {
  /// What sounds at every moment, as one chord: a new one each time a note begins or ends.
  ///
  /// Where one pitch alone sounds stands a note, where none does a rest. Notes without length are
  /// left out, since they never sound.
  ///
  /// - Source: music21, `stream.Stream.chordify`, which makes a chord of a single pitch too.
  public var chordified: EventStream {
    let sounding = notes.filter { !$0.duration.isZero }
    var moments = Set(sounding.map(\.offset))
    moments.formUnion(sounding.map(\.end))
    moments.formUnion([.zero, length])
    let ordered = moments.sorted()

    var next = sounding.startIndex
    var held: [Note] = []
    var elements: [Element] = []
    for (start, end) in zip(ordered, ordered.dropFirst()) {
      held.removeAll { $0.end <= start }
      while next < sounding.endIndex, sounding[next].offset <= start {
        held.append(sounding[next])
        next += 1
      }
      elements.append(Part.moment(held, from: start, lasting: end - start))
    }
    return EventStream(elements)
  }

  private static func moment(
    _ notes: [Note], from offset: QuarterLength, lasting duration: QuarterLength
  ) -> Element {
    guard let first = notes.first else { return .rest(Rest(offset: offset, duration: duration)) }
    let velocity = notes.reduce(1) { max($0, $1.velocity) }
    let chord = Chord(
      sorting: notes.map(\.pitch), offset: offset, duration: duration, velocity: velocity)
    guard chord.pitches.count == 1 else { return .chord(chord) }
    return .note(Note(first.pitch, offset: offset, duration: duration, velocity: velocity))
  }
}

extension Score {
  /// What sounds at every moment in all parts together, drums apart, since their keys are no pitches.
  public var chordified: EventStream {
    var pitched = self
    pitched.parts = parts.filter { !$0.isDrums }
    let whole = pitched.flattened
    return whole.replacing(notes: whole.notes, length: length).chordified
  }
}
