/// The notes of one instrument.
///
/// A part keeps every note as it sounds; ``elements`` reads notes, chords and rests out of them.
///
/// - Invariant: notes by offset, then from low to high; `length` is not before the last note's end.
public struct Part: Hashable, Sendable {
  public var name: String
  public var instrument: Instrument {
    didSet { playOnlyInstrument() }
  }
  /// The MIDI channel; 9, which people call 10, is the drums.
  ///
  /// - Range: 0...15.
  public private(set) var channel: Int
  public private(set) var notes: [Note]
  /// When the part is over, silence at its end included.
  ///
  /// - Unit: quarter notes.
  public private(set) var length: QuarterLength
  /// What the part says beside its notes: programs, controllers, pitch bends, lyrics, texts.
  ///
  /// - Invariant: by offset; messages to a channel are to the part's own.
  public internal(set) var messages: [Change<MIDIMessage>]

  /// A part on the first channel.
  ///
  /// - Parameter length: where silence goes on after the last note, how long it all lasts.
  public init(
    name: String = "", notes: [Note], length: QuarterLength = .zero,
    instrument: Instrument = .piano
  ) {
    self.init(
      name: name, sorting: notes, length: length, instrument: instrument, validChannel: 0)
  }

  /// - Throws: ``MusicError/badChannel(_:)`` outside 0...15.
  public init(
    name: String = "", notes: [Note], length: QuarterLength = .zero,
    instrument: Instrument = .piano, channel: Int
  ) throws(MusicError) {
    guard (0...15).contains(channel) else { throw .badChannel(channel) }
    self.init(
      name: name, sorting: notes, length: length, instrument: instrument, validChannel: channel)
  }

  /// What sounds in a stream, as long as the stream is.
  public init(_ stream: EventStream, name: String = "", instrument: Instrument = .piano) {
    self.init(name: name, notes: stream.notes, length: stream.length, instrument: instrument)
  }

  init(
    name: String, sorting notes: [Note], length: QuarterLength, instrument: Instrument,
    validChannel channel: Int
  ) {
    let program = MIDIMessage.programChange(
      channel: UInt8(channel), program: UInt8(instrument.program))
    self.init(
      name: name, ordered: Part.ordered(notes),
      length: notes.reduce(length) { max($0, $1.end) }, instrument: instrument,
      channel: channel, messages: [Change(program)])
  }

  /// A part of which everything is known to be right.
  init(
    name: String, ordered notes: [Note], length: QuarterLength, instrument: Instrument,
    channel: Int, messages: [Change<MIDIMessage>]
  ) {
    self.name = name
    self.instrument = instrument
    self.channel = channel
    self.notes = notes
    self.length = length
    self.messages = messages
  }

  private static func ordered(_ notes: [Note]) -> [Note] {
    let isOrdered = zip(notes, notes.dropFirst()).allSatisfy { !Note.precedes($1, $0) }
    return isOrdered ? notes : notes.sorted(by: Note.precedes)
  }

  /// The channel that plays drums, whose keys are instruments and not pitches.
  public static let drumChannel = 9

  /// The General MIDI number of the instrument.
  ///
  /// - Range: 0...127.
  public var program: Int { instrument.program }

  public var isDrums: Bool { channel == Part.drumChannel }

  /// The same part with other notes.
  func replacing(notes: [Note], length: QuarterLength) -> Part {
    var result = self
    result.notes = Part.ordered(notes)
    result.length = notes.reduce(length) { max($0, $1.end) }
    return result
  }

  /// The same part with its messages changed.
  func mappingMessages(
    _ change: ([Change<MIDIMessage>]) -> [Change<MIDIMessage>]
  ) -> Part {
    var result = self
    result.messages = change(messages)
    return result
  }

  /// The same part on another channel.
  func onChannel(_ channel: Int) -> Part {
    var result = self
    result.channel = min(max(channel, 0), 15)
    for index in messages.indices {
      result.messages[index].value = messages[index].value.onChannel(UInt8(result.channel))
    }
    return result
  }

  private mutating func playOnlyInstrument() {
    messages.removeAll(where: \.value.choosesProgram)
    let program = MIDIMessage.programChange(
      channel: UInt8(channel), program: UInt8(instrument.program))
    messages.insert(Change(program), at: 0)
  }
}
