/// What a stream of music is made of: a note, a chord or a rest.
public enum Element: Hashable, Sendable {
  case note(Note)
  case chord(Chord)
  case rest(Rest)
}

extension Element {
  /// When it begins, in its container.
  ///
  /// - Unit: quarter notes.
  public var offset: QuarterLength {
    get {
      switch self {
      case .note(let note): note.offset
      case .chord(let chord): chord.offset
      case .rest(let rest): rest.offset
      }
    }
    set { self = placed(at: newValue, lasting: duration) }
  }

  /// How long it lasts.
  ///
  /// - Unit: quarter notes.
  public var duration: QuarterLength {
    get {
      switch self {
      case .note(let note): note.duration
      case .chord(let chord): chord.duration
      case .rest(let rest): rest.duration
      }
    }
    set { self = placed(at: offset, lasting: newValue) }
  }

  /// When it is over.
  public var end: QuarterLength { offset + duration }

  /// The notes that sound: one, several, or none for a rest.
  public var notes: [Note] {
    switch self {
    case .note(let note): [note]
    case .chord(let chord): chord.notes
    case .rest: []
    }
  }

  public var isRest: Bool {
    if case .rest = self { true } else { false }
  }

  /// The same element at another place and of another length.
  public func placed(at offset: QuarterLength, lasting duration: QuarterLength) -> Element {
    switch self {
    case .note(var note):
      (note.offset, note.duration) = (offset, duration)
      return .note(note)
    case .chord(var chord):
      (chord.offset, chord.duration) = (offset, duration)
      return .chord(chord)
    case .rest: return .rest(Rest(offset: offset, duration: duration))
    }
  }
}

extension Element: CustomStringConvertible {
  public var description: String {
    switch self {
    case .note(let note): note.description
    case .chord(let chord): chord.description
    case .rest(let rest): rest.description
    }
  }
}
