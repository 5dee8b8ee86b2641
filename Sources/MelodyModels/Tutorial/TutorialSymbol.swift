import MusicCore

/// Anything that stands in music21's score of a file: a note, a rest, a clef, a change of tempo.
///
/// - Unit: quarter notes, counted from the beginning of what holds the symbol.
struct TutorialSymbol {
  enum Content {
    case instrument(name: String?)
    case clef
    case tempo
    case keySignature
    case timeSignature(measureLength: QuarterLength)
    case note(key: UInt8)
    case chord(keys: [UInt8])
    /// One drum, or several together; the tutorial makes no token of them.
    case drumHit(isChord: Bool)
    case rest
  }

  var content: Content
  var offset: QuarterLength
  var length: QuarterLength
  /// Whether the file ends the note as it begins; such a note stands before others at its offset.
  var isGrace = false

  init(
    _ content: Content, at offset: QuarterLength, lasting length: QuarterLength = .zero,
    isGrace: Bool = false
  ) {
    self.content = content
    self.offset = offset
    self.length = length
    self.isGrace = isGrace
  }

  var end: QuarterLength { offset + length }

  var span: TimeSpan { TimeSpan(offset: offset, duration: length) }

  /// Whether it is a note, a chord or a drum hit.
  var isSounding: Bool {
    switch content {
    case .note, .chord, .drumHit: true
    case .instrument, .clef, .tempo, .keySignature, .timeSignature, .rest: false
    }
  }

  /// Whether it is one or more notes bound into a chord.
  var isChord: Bool {
    switch content {
    case .chord, .drumHit(isChord: true): true
    default: false
    }
  }

  var isRest: Bool {
    if case .rest = content { true } else { false }
  }

  /// The length of the measures it asks for, if it is a time signature.
  var measureLength: QuarterLength? {
    if case .timeSignature(let length) = content { length } else { nil }
  }

  /// The same symbol as seen from a moment that lies earlier by `shift`.
  func shifted(by shift: QuarterLength) -> TutorialSymbol {
    var result = self
    result.offset += shift
    return result
  }

  /// Its place among symbols at one offset.
  private var rank: Int {
    switch content {
    case .instrument: 0
    case .clef: 1
    case .tempo: 2
    case .keySignature: 3
    case .timeSignature: 4
    case .note, .chord, .drumHit, .rest: 5
    }
  }

  fileprivate static func precedes(_ first: TutorialSymbol, _ second: TutorialSymbol) -> Bool {
    if first.offset != second.offset { return first.offset < second.offset }
    if first.rank != second.rank { return first.rank < second.rank }
    return first.isGrace && !second.isGrace
  }
}

extension [TutorialSymbol] {
  /// The order of music21: by offset, then by what they are, then as they were put in.
  ///
  /// - Source: Reference 1a, step 11; music21 8.3.0, `sorting.SortTuple`.
  var inOrder: [TutorialSymbol] { sorted(by: TutorialSymbol.precedes) }

  /// When the last one is over; 0 where there is none.
  var latestEnd: QuarterLength { reduce(.zero) { Swift.max($0, $1.end) } }
}
