/// The notes of one instrument.
///
/// A part keeps every note as it sounds; ``elements`` reads notes, chords and rests out of them.
///
/// - Invariant: notes by offset, then from low to high; `length` is not before the last note's end.
public struct Part: Hashable, Sendable {
  public var name: String
  public var instrument: Instrument
  /// The MIDI channel; 9, which people call 10, is the drums.
  ///
  /// - Range: 0...15.
  public private(set) var channel: Int
  public private(set) var notes: [Note]
  /// When the part is over, silence at its end included.
  ///
  /// - Unit: quarter notes.
  public private(set) var length: QuarterLength

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
    validChannel: Int
  ) {
    self.name = name
    self.instrument = instrument
    self.channel = validChannel
    self.notes = notes.sorted(by: Note.precedes)
    self.length = notes.reduce(length) { max($0, $1.end) }
  }

  /// The channel that plays drums, whose keys are instruments and not pitches.
  public static let drumChannel = 9

  /// The General MIDI number of the instrument.
  ///
  /// - Range: 0...127.
  public var program: Int { instrument.program }

  public var isDrums: Bool { channel == Part.drumChannel }

  /// The same instrument with other notes.
  func replacing(notes: [Note], length: QuarterLength) -> Part {
    Part(
      name: name, sorting: notes, length: length, instrument: instrument, validChannel: channel)
  }

  /// The same part on another channel.
  func onChannel(_ channel: Int) -> Part {
    var result = self
    result.channel = min(max(channel, 0), 15)
    return result
  }
}
