/// Reads the bytes of a MIDI file: everything that makes sense, and a diagnostic for all else.
///
/// Damage never loses what stands before it, and no number in a file is believed further than
/// there are bytes for it.
///
/// - Source: Standard MIDI-File Format Spec. 1.1.
public enum MIDIReader {
  /// The file and what is wrong with it.
  ///
  /// - Throws: ``MusicError/emptyFile``, ``MusicError/notMIDI(firstBytes:)``,
  ///   ``MusicError/headerCut(length:)``: there is nothing to read.
  public static func read(
    _ bytes: [UInt8]
  ) throws(MusicError) -> (file: MIDIFile, diagnostics: [MIDIDiagnostic]) {
    let span = bytes.span
    var chunks = try MIDIChunkReader(span)
    var tracks: [MIDITrack] = []
    while chunks.findTrack(in: span) {
      var track = MIDITrack()
      _ = chunks.readTrack(span, into: &track)
      tracks.append(track)
    }
    let header = chunks.header
    let file = MIDIFile(format: header.format, division: header.division, tracks: tracks)
    return (file, chunks.log.diagnostics)
  }
}

extension MIDITrack: MIDIRecordSink {
  mutating func takeNote(_ record: MIDIRecord) {
    let (channel, key, velocity) = (UInt8(record.channel), record.first, record.second)
    let message: MIDIMessage =
      record.status < 0x90
      ? .noteOff(channel: channel, key: key, velocity: velocity)
      : .noteOn(channel: channel, key: key, velocity: velocity)
    events.append(MIDIEvent(absoluteTick: record.tick, message: message))
  }

  mutating func take(_ record: MIDIRecord, in bytes: Span<UInt8>) {
    let message = MIDIMessage(record, in: bytes)
    events.append(MIDIEvent(absoluteTick: record.tick, message: message))
  }
}
