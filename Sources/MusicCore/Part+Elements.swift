extension Part {
  /// Notes that begin less than this after a chord's first note belong to the chord.
  ///
  /// A 32nd note: hands never strike on one tick, and 32nd notes in a row must stay apart.
  public static let chordWindow = QuarterLength.thirtySecond

  /// Silence shorter than this is a way of playing, not a rest: a sixteenth.
  public static let shortestRest = QuarterLength.sixteenth

  /// The part as notes, chords and rests.
  ///
  /// A chord lasts as long as its longest note. Rests stand where nothing at all sounds.
  public var elements: EventStream {
    var elements: [Element] = []
    var silences = SilenceFinder()
    var first = notes.startIndex
    while first < notes.endIndex {
      let offset = notes[first].offset
      let limit = offset + Part.chordWindow
      let next = notes[first...].firstIndex { $0.offset >= limit } ?? notes.endIndex
      let group = notes[first..<next]
      if let rest = Part.rest(silences.silence(until: offset)) { elements.append(.rest(rest)) }
      elements.append(Part.element(of: group))
      for note in group { silences.pass(note.span) }
      first = next
    }
    if let rest = Part.rest(silences.silence(until: length)) { elements.append(.rest(rest)) }
    return EventStream(elements)
  }

  public var chords: [Chord] {
    elements.elements.compactMap { if case .chord(let chord) = $0 { chord } else { nil } }
  }

  public var rests: [Rest] {
    elements.elements.compactMap { if case .rest(let rest) = $0 { rest } else { nil } }
  }

  private static func rest(_ silence: TimeSpan?) -> Rest? {
    guard let silence, silence.duration >= shortestRest else { return nil }
    return Rest(offset: silence.offset, duration: silence.duration)
  }

  /// The note or chord that a group of one or more notes makes.
  private static func element(of group: ArraySlice<Note>) -> Element {
    var longest = group[group.startIndex]
    longest.duration = group.reduce(.zero) { max($0, $1.duration) }
    longest.velocity = group.reduce(1) { max($0, $1.velocity) }
    let chord = Chord(
      sorting: group.map(\.pitch), offset: longest.offset, duration: longest.duration,
      velocity: longest.velocity)
    return chord.pitches.count == 1 ? .note(longest) : .chord(chord)
  }
}
