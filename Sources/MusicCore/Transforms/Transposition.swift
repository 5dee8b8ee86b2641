extension Note {
  /// - Throws: ``MusicError/pitchOutOfRange(midiNumber:)``, as all transpositions do.
  public func transposed(by semitones: Int) throws(MusicError) -> Note {
    var result = self
    result.pitch = try pitch.transposed(by: semitones)
    return result
  }
}

extension Chord {
  public func transposed(by semitones: Int) throws(MusicError) -> Chord {
    let moved = try pitches.map { (pitch) throws(MusicError) in
      try pitch.transposed(by: semitones)
    }
    return try Chord(moved, offset: offset, duration: duration, velocity: velocity)
  }
}

extension Element {
  public func transposed(by semitones: Int) throws(MusicError) -> Element {
    switch self {
    case .note(let note): .note(try note.transposed(by: semitones))
    case .chord(let chord): .chord(try chord.transposed(by: semitones))
    case .rest: self
    }
  }
}

extension EventStream {
  public func transposed(by semitones: Int) throws(MusicError) -> EventStream {
    EventStream(
      try elements.map { (element) throws(MusicError) in
        try element.transposed(by: semitones)
      })
  }
}

extension Part {
  /// The part that many semitones higher; drums stay, since their keys are no pitches.
  public func transposed(by semitones: Int) throws(MusicError) -> Part {
    guard !isDrums else { return self }
    let moved = try notes.map { (note) throws(MusicError) in try note.transposed(by: semitones) }
    return replacing(notes: moved, length: length)
      .mappingMessages { Change.transposed($0, by: semitones) }
  }
}

extension Score {
  /// The score that many semitones higher, its key signatures too; drums stay.
  public func transposed(by semitones: Int) throws(MusicError) -> Score {
    var result = self
    result.parts = try parts.map { (part) throws(MusicError) in
      try part.transposed(by: semitones)
    }
    result.keySignatures = keySignatures.map { change in
      Change(change.value.transposed(by: semitones), at: change.offset)
    }
    return result
  }
}
