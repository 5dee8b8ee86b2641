/// A piece of music: parts that sound together, and what holds for all of them.
public struct Score: Hashable, Sendable {
  public var name: String { didSet { bytes = nil } }
  public var parts: [Part] { didSet { bytes = nil } }
  public var tempoMap: TempoMap { didSet { bytes = nil } }
  /// Where none stands, 4/4 holds.
  public var timeSignatures: [Change<TimeSignature>] { didSet { bytes = nil } }
  /// The keys the music says it is in; ``estimatedKey`` listens instead.
  public var keySignatures: [Change<KeySignature>] { didSet { bytes = nil } }
  /// What is said to no part in particular: texts, markers, system exclusive data.
  ///
  /// - Invariant: by offset.
  public internal(set) var messages: [Change<MIDIMessage>] { didSet { bytes = nil } }
  /// What was wrong with the file, and what was done about it.
  public var diagnostics: [MIDIDiagnostic]
  /// The grid that a MIDI file of this score has.
  ///
  /// - Unit: ticks per quarter note (PPQ).
  /// - Range: 1...32767.
  public var resolution: Int { didSet { bytes = nil } }
  /// The file the score was read from, for as long as nothing was changed.
  ///
  /// It says more than a score: in what order, on which track, with how fast an end. Its bytes take
  /// less room than its events.
  private(set) var bytes: [UInt8]?
  /// Whether the score, or what it was made from, was read from a file.
  public private(set) var isFromFile = false

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
    messages = remarks.map { Change(.meta(type: MIDIMeta.text, data: Array($0.utf8))) }
    self.resolution = resolution
    diagnostics = []
  }

  /// A score of what was read from a file.
  init(_ read: MIDIScoreReader, _ diagnostics: [MIDIDiagnostic], from bytes: [UInt8]) {
    self.init(
      name: read.name, parts: read.parts, tempoMap: TempoMap(valid: read.conductor.tempos),
      timeSignatures: read.conductor.timeSignatures,
      keySignatures: read.conductor.keySignatures,
      resolution: read.header.division.nearestResolution)
    messages = Change.byOffset(read.messages)
    self.diagnostics = diagnostics
    self.bytes = bytes
    isFromFile = true
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
  /// The score under another name, which it does not get by being changed.
  func named(_ name: String) -> Score {
    var result = self
    result.name = name
    result.bytes = bytes
    return result
  }

  /// The texts of the music, those of its parts last.
  public var remarks: [String] {
    (messages + parts.flatMap(\.messages)).compactMap { message in
      guard case .meta(MIDIMeta.text, let data) = message.value else { return nil }
      let text = MIDIMeta.text(data)
      return text.isEmpty ? nil : text
    }
  }

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
