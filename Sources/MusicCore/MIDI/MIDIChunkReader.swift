/// Finds the tracks of a MIDI file among its chunks.
struct MIDIChunkReader {
  let header: MIDIHeader
  var log: MIDIDiagnosticLog
  private var position: Int
  private var trackCount = 0
  private var hasNotes = false
  /// The notes of the track that was read last.
  private(set) var notes = MIDINotes()

  /// - Throws: ``MusicError/emptyFile``, ``MusicError/notMIDI(firstBytes:)``,
  ///   ``MusicError/headerCut(length:)``: there is nothing to read.
  init(_ bytes: Span<UInt8>) throws(MusicError) {
    var log = MIDIDiagnosticLog()
    header = try MIDIHeader(in: bytes, &log)
    self.log = log
    position = header.end
    if let announced = header.announced, announced.trackCount == 0 {
      self.log.report(at: announced.byteOffset, .noTracks)
    }
  }

  private var end: Int { header.fileEnd }

  /// Finds the next track, which is then to be read; false after the last.
  ///
  /// Tracks that the header does not announce are left out, unless those before hold not one note.
  mutating func findTrack(in bytes: Span<UInt8>) -> Bool {
    while position < end {
      if bytes.has("MTrk", at: position), bytes.has("MTrk", at: position + 4) {
        log.report(at: position, .repeatedTrackMark)
        position += 4
      } else if bytes.has("MTrk", at: position), end - position >= 8 {
        if trackCount < header.announced?.trackCount ?? Int.max { return true }
        let announced = header.announced?.trackCount ?? 0
        log.report(at: position, .trackNotAnnounced(announced: announced, isRead: !hasNotes))
        if !hasNotes { return true }
        let length = bytes.number(at: position + 4, byteCount: 4)
        position += 8 + min(length, end - position - 8)
      } else if let length = otherChunkLength(in: bytes) {
        position += 8 + length
      } else {
        let next = bytes.find("MTrk", in: min(position + 1, end)..<end) ?? end
        log.report(at: position, .bytesThatAreNoChunk(count: next - position))
        position = next
      }
    }
    reportTrackCount()
    return false
  }

  /// Reads the track that was found, and goes on behind it.
  ///
  /// - Returns: its length in ticks.
  mutating func readTrack<Sink: MIDIRecordSink>(
    _ bytes: Span<UInt8>, into sink: inout Sink
  ) -> Int {
    let start = position + 8
    let (announced, present) = (bytes.number(at: position + 4, byteCount: 4), end - start)
    if announced > present {
      log.report(at: position + 4, .trackPastEnd(announced: announced, present: present))
    }
    var track = MIDITrackReader(from: start, until: start + min(announced, present))
    notes.beginTrack(byteCount: track.end - start)
    track.read(bytes, into: &sink, &notes, &log)
    notes.endTrack(at: track.tick, from: start, &log)
    trackCount += 1
    if !notes.played.isEmpty { hasNotes = true }
    position = track.end
    let left = track.end - track.position
    if track.isClosed, left > 0 {
      // The track may announce too many bytes and swallow the next one.
      if bytes.has("MTrk", at: track.position) { position = track.position }
      log.report(at: track.position, .bytesAfterEndOfTrack(count: left))
    }
    return track.tick
  }

  private mutating func reportTrackCount() {
    guard let announced = header.announced else { return }
    if trackCount < announced.trackCount {
      log.report(
        at: announced.byteOffset,
        .tracksMissing(announced: announced.trackCount, found: trackCount))
    }
    if header.format == 0, trackCount > 1 {
      log.report(at: announced.byteOffset, .tooManyForFormatZero(count: trackCount))
    }
  }

  /// The length of a whole chunk with another name, which the format tells readers to skip.
  private func otherChunkLength(in bytes: Span<UInt8>) -> Int? {
    guard end - position >= 8, !bytes.has("MTrk", at: position),
      (position..<position + 4).allSatisfy({ (0x20...0x7E).contains(bytes[$0]) })
    else { return nil }
    let length = bytes.number(at: position + 4, byteCount: 4)
    return length <= end - position - 8 ? length : nil
  }
}
