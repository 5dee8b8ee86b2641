/// One event as it stands in a file, its data still among the file's bytes.
struct MIDIRecord {
  /// - Unit: ticks from the beginning of the track.
  let tick: Int
  /// 80...EF of a channel message, or F0, F7, FF.
  let status: UInt8
  /// The first data byte; the type of a meta event.
  let first: UInt8
  /// The second data byte; 0 where there is none.
  let second: UInt8
  /// Where the data of a meta or system exclusive event stand.
  var data = 0..<0

  /// The channel 0...15 of a channel message.
  var channel: Int { Int(status & 0x0F) }
  /// Whether it is a note-on or note-off.
  var isNote: Bool { status < 0xA0 }
  /// Whether a note begins; a note-on of velocity 0 ends one.
  var beginsNote: Bool { status & 0xF0 == 0x90 && second > 0 }
}

/// Who is told of a track's events, one by one, as they are read.
protocol MIDIRecordSink {
  /// A note-on or note-off.
  mutating func takeNote(_ record: MIDIRecord)
  /// Any other event.
  mutating func take(_ record: MIDIRecord, in bytes: Span<UInt8>)
}

extension MIDIMessage {
  /// The message of a record, its data copied.
  init(_ record: MIDIRecord, in bytes: Span<UInt8>) {
    let (channel, first, second) = (record.status & 0x0F, record.first, record.second)
    self =
      switch record.status {
      case 0xF0: .systemExclusive(bytes.array(record.data))
      case 0xF7: .escape(bytes.array(record.data))
      case 0xFF: .meta(type: first, data: bytes.array(record.data))
      case ..<0x90: .noteOff(channel: channel, key: first, velocity: second)
      case ..<0xA0: .noteOn(channel: channel, key: first, velocity: second)
      case ..<0xB0: .polyphonicPressure(channel: channel, key: first, pressure: second)
      case ..<0xC0: .controlChange(channel: channel, controller: first, value: second)
      case ..<0xD0: .programChange(channel: channel, program: first)
      case ..<0xE0: .channelPressure(channel: channel, pressure: first)
      default: .pitchBend(channel: channel, value: Int16(second) << 7 + Int16(first) - 8192)
      }
  }
}

extension Span<UInt8> {
  /// A copy of the bytes in a range that is known to be there.
  func array(_ range: Range<Int>) -> [UInt8] { range.map { self[$0] } }
}
