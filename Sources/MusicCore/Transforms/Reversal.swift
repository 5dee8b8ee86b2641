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
  public var reversed: Part { reversed(within: length) }

  fileprivate func reversed(within total: QuarterLength) -> Part {
    let turned = notes.map { note in
      var note = note
      note.offset = total - note.end
      return note
    }
    return replacing(notes: turned, length: total)
  }
}

extension Score {
  /// Every part from the score's end to its beginning; tempo and signatures stay where they are.
  public var reversed: Score {
    var result = self
    result.source = nil
    let total = length
    result.parts = parts.map { $0.reversed(within: total) }
    return result
  }
}
