/// A piece of music: parts that sound together, and what holds for all of them.
public struct Score: Hashable, Sendable {
  public var name: String
  public var parts: [Part]
  public var tempoMap: TempoMap
  /// Where none stands, 4/4 holds.
  public var timeSignatures: [Change<TimeSignature>]
  /// The keys the music says it is in; ``estimatedKey`` listens instead.
  public var keySignatures: [Change<KeySignature>]
  /// The text events of the file.
  public var remarks: [String]
  /// What was wrong with the file, and what was done about it.
  public var diagnostics: [MIDIDiagnostic]
  /// The grid that a MIDI file of this score has.
  ///
  /// - Unit: ticks per quarter note (PPQ).
  /// - Range: 1...32767.
  public var resolution: Int
  /// The file the score was read from, with all that a score does not hold.
  public var source: MIDIFile?

  public init(
    name: String = "", parts: [Part], tempoMap: TempoMap = .usual,
    timeSignatures: [Change<TimeSignature>] = [], keySignatures: [Change<KeySignature>] = [],
    remarks: [String] = [], resolution: Int = Score.usualResolution
  ) {
    self.name = name
    self.parts = parts
    self.tempoMap = tempoMap
    self.timeSignatures = Change.inOrder(timeSignatures)
    self.keySignatures = Change.inOrder(keySignatures)
    self.remarks = remarks
    self.resolution = resolution
    diagnostics = []
    source = nil
  }

  /// A score of one part.
  public init(
    _ stream: EventStream, name: String = "", instrument: Instrument = .piano,
    tempoMap: TempoMap = .usual
  ) {
    let part = Part(stream, name: name, instrument: instrument)
    self.init(name: name, parts: [part], tempoMap: tempoMap)
  }

  /// The PPQ of a score that was not read from a file.
  public static let usualResolution = 480
}

extension Score {
  /// When the last part is over.
  ///
  /// - Unit: quarter notes.
  public var length: QuarterLength { parts.reduce(.zero) { max($0, $1.length) } }

  /// How long the score plays.
  ///
  /// - Unit: seconds.
  public var seconds: Double { tempoMap.seconds(at: length) }

  /// Every note that sounds, those of chords included.
  public var noteCount: Int { parts.reduce(0) { $0 + $1.notes.count } }
  public var chordCount: Int { parts.reduce(0) { $0 + $1.elements.chordCount } }
  public var restCount: Int { parts.reduce(0) { $0 + $1.elements.restCount } }

  /// All parts as one: what a listener hears together.
  public var flattened: Part {
    let instrument = parts.first?.instrument ?? .piano
    return Part(
      name: name, notes: parts.flatMap(\.notes), length: length, instrument: instrument)
  }

  /// All parts as one stream of notes, chords and rests.
  public var elements: EventStream { flattened.elements }

  /// All parts as one, measure by measure.
  public var measures: [Measure] { flattened.measures(timeSignatures) }
}
