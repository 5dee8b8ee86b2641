extension EventStream {
  /// The stream from its end to its beginning.
  public var reversed: EventStream {
    EventStream(
      elements.reversed().map { element in
        element.placed(at: length - element.end, lasting: element.duration)
      })
  }
}

extension Part {
  /// The part from its end to its beginning, silence at its end coming first.
  ///
  /// Of what stands beside the notes, only the settings at the beginning stay.
  public var reversed: Part { reversed(within: length) }

  fileprivate func reversed(within total: QuarterLength) -> Part {
    let turned = notes.map { note in
      var note = note
      note.offset = total - note.end
      return note
    }
    let first = notes.first?.offset ?? .zero
    return replacing(notes: turned, length: total)
      .mappingMessages { Change.settings($0, until: first) }
  }
}

extension Score {
  /// Every part from the score's end to its beginning; tempo and signatures stay where they are.
  public var reversed: Score {
    var result = self
    let total = length
    result.parts = parts.map { $0.reversed(within: total) }
    result.messages = messages.filter(\.offset.isZero)
    return result
  }
}
