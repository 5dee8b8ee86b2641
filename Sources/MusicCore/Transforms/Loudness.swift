extension EventStream {
  /// The stream with every key struck so hard, 1...127.
  public func struck(with velocity: Int) -> EventStream {
    EventStream(
      elements.map { element in
        switch element {
        case .note(var note):
          note.velocity = velocity
          return .note(note)
        case .chord(var chord):
          chord.velocity = velocity
          return .chord(chord)
        case .rest: return element
        }
      })
  }
}

extension Part {
  /// The part with every key struck so hard, 1...127.
  public func struck(with velocity: Int) -> Part {
    let notes = notes.map { note in
      var note = note
      note.velocity = velocity
      return note
    }
    return replacing(notes: notes, length: length)
  }
}

extension Score {
  /// The score with every key struck so hard, 1...127.
  public func struck(with velocity: Int) -> Score {
    var result = self
    result.parts = parts.map { $0.struck(with: velocity) }
    return result
  }
}
