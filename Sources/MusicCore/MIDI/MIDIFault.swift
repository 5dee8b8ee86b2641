/// What can be wrong in a MIDI file that can still be read, with the values found.
public enum MIDIFault: Hashable, Sendable {
  case bytesBeforeHeader(count: Int)
  case noHeader
  case unknownFormat(Int)
  case zeroDivision
  case zeroTicksPerFrame(framesPerSecond: Int)
  case unknownFrameRate(Int)
  case tracksMissing(announced: Int, found: Int)
  case trackNotAnnounced(announced: Int, isRead: Bool)
  case noTracks
  case tooManyForFormatZero(count: Int)
  case bytesThatAreNoChunk(count: Int)
  case repeatedTrackMark
  case trackPastEnd(announced: Int, present: Int)
  case eventCut
  case noEndOfTrack
  case bytesAfterEndOfTrack(count: Int)
  case longNumber(byteCount: Int)
  case tooLate
  case dataWithoutStatus(UInt8)
  case runningStatusAcrossSystem(UInt8)
  case systemByte(UInt8)
  case dataByteTooLarge(UInt8)
  case lengthPastEnd(announced: Int, present: Int)
  case metaLength(type: UInt8, found: Int, expected: Int)
  case metaValue(type: UInt8, data: [UInt8])
  case notesNeverEnd(count: Int)
  case endsWithoutNotes(count: Int)
  case moreFaults(count: Int)
}

extension MIDIFault {
  /// What was found, and what should have been there.
  public var problem: String {
    switch self {
    case .bytesBeforeHeader(let count): "\(count) bytes stand before the header `MThd`"
    case .noHeader: "there is no header `MThd`"
    case .unknownFormat(let format): "format \(format) is none of 0, 1 and 2"
    case .zeroDivision: "a quarter note has 0 ticks"
    case .zeroTicksPerFrame(let frames): "a frame (of \(frames) a second) has 0 ticks"
    case .unknownFrameRate(let frames):
      "\(frames) frames a second is none of 24, 25, 29 (29.97) and 30"
    case .tracksMissing(let announced, let found):
      "the header announces \(announced) tracks, and there are \(found)"
    case .trackNotAnnounced(let announced, _):
      "there is one more track than the \(announced) that the header announces"
    case .noTracks: "the header announces 0 tracks"
    case .tooManyForFormatZero(let count): "format 0 has one track, and there are \(count)"
    case .bytesThatAreNoChunk(let count): "\(count) bytes belong to no track"
    case .repeatedTrackMark: "`MTrk` stands twice"
    case .trackPastEnd(let announced, let present):
      "the track announces \(announced) bytes, and \(present) are left"
    case .eventCut: "the track is cut off inside an event"
    case .noEndOfTrack: "the track stops without its end-of-track event"
    case .bytesAfterEndOfTrack(let count): "\(count) bytes stand after the end of the track"
    case .longNumber(let byteCount): "a number has \(byteCount) bytes, and 4 is the most"
    case .tooLate: "the track runs on past tick \(MIDIFile.latestTick)"
    case .dataWithoutStatus(let byte):
      "data byte \(hexadecimal(byte)) stands where a track's first event should begin"
    case .runningStatusAcrossSystem(let status):
      "an event leaves its status byte out after a meta or sysex event (it was "
        + "\(hexadecimal(status)))"
    case .systemByte(let byte): "\(hexadecimal(byte)) is a live message, not one of a file"
    case .dataByteTooLarge(let byte): "data byte \(hexadecimal(byte)) is over 7F"
    case .lengthPastEnd(let announced, let present):
      "an event announces \(announced) bytes, and \(present) are left in its track"
    case .metaLength(let type, let found, let expected):
      "meta event \(hexadecimal(type)) has \(found) bytes instead of \(expected)"
    case .metaValue(let type, let data):
      "meta event \(hexadecimal(type)) says \(data.map(hexadecimal).joined(separator: " ")), "
        + "which means nothing"
    case .notesNeverEnd(1): "a note never ends"
    case .notesNeverEnd(let count): "\(count) notes never end, this one first"
    case .endsWithoutNotes(1): "a note ends that never began"
    case .endsWithoutNotes(let count): "\(count) notes end that never began, this one first"
    case .moreFaults(let count): "\(count) more faults follow"
    }
  }

  /// What the reader did about it.
  public var remedy: String {
    switch self {
    case .bytesBeforeHeader, .bytesThatAreNoChunk, .repeatedTrackMark, .bytesAfterEndOfTrack,
      .systemByte:
      "skipped"
    case .endsWithoutNotes, .trackNotAnnounced(_, isRead: false): "left out"
    case .trackNotAnnounced: "read, since those before it hold no note"
    case .noHeader: "read as format 1 at 480 ticks per quarter note"
    case .unknownFormat: "read as format 1"
    case .zeroDivision, .zeroTicksPerFrame: "480 ticks per quarter note are assumed"
    case .unknownFrameRate: "taken at its word"
    case .noTracks: "there is no music to read"
    case .tooManyForFormatZero: "they are taken to sound together"
    case .tracksMissing: "those that are there were read"
    case .trackPastEnd: "read to the end of the file"
    case .eventCut, .lengthPastEnd: "all before it was kept"
    case .noEndOfTrack: "it ends with its last event"
    case .longNumber: "read as far as 4 bytes can count"
    case .tooLate: "what follows is held there"
    case .dataWithoutStatus: "skipped as an event of two bytes"
    case .runningStatusAcrossSystem: "the last one holds"
    case .dataByteTooLarge: "read as 7F"
    case .metaLength: "read as far as it makes sense"
    case .metaValue: "kept, without effect"
    case .notesNeverEnd: "closed at the end of the track"
    case .moreFaults: "dealt with in the same way"
    }
  }
}

/// A byte as two hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.count < 2 ? "0" + digits : digits
}
