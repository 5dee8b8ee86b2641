extension Score {
  /// The music in the bytes of a MIDI file: a part for each channel of each track that has notes.
  ///
  /// The tracks of a format 2 file follow one another. Film time is read at 120 BPM, which keeps
  /// its seconds; tempo events mean nothing there.
  ///
  /// - Throws: what ``MIDIReader/read(_:)`` throws, and ``MusicError/nothingToRead(_:)``.
  public init(midiBytes bytes: [UInt8]) throws(MusicError) {
    let span = bytes.span
    var chunks = try MIDIChunkReader(span)
    var gathered = MIDIScoreReader(chunks.header)
    while chunks.findTrack(in: span) {
      let tick = chunks.readTrack(span, into: &gathered)
      gathered.endTrack(at: tick, chunks.notes)
    }
    let diagnostics = chunks.log.diagnostics
    if let fault = diagnostics.first, gathered.parts.isEmpty { throw .nothingToRead(fault) }
    self.init(gathered, diagnostics, from: bytes)
  }
}

/// Puts a score together from the events of a file's tracks.
struct MIDIScoreReader: MIDIRecordSink {
  let header: MIDIHeader
  private(set) var conductor: MIDIConductor
  private(set) var parts: [Part] = []
  private(set) var messages: [Change<MIDIMessage>] = []
  private(set) var name = ""

  private var lengths: TickLengths
  private var trackCount = 0
  private var trackName: String?
  private var start = 0
  private var reader = MIDIPartReader(start: 0)

  init(_ header: MIDIHeader) {
    self.header = header
    conductor = MIDIConductor(header.division)
    lengths = TickLengths(header.division)
  }

  @inline(__always)
  mutating func takeNote(_ record: MIDIRecord) {
    if record.beginsNote { reader.countNote(on: record.channel) }
  }

  mutating func take(_ record: MIDIRecord, in bytes: Span<UInt8>) {
    if record.status == 0xFF, record.first == MIDIMeta.endOfTrack { return }
    takeMessage(MIDIMessage(record, in: bytes), at: record.tick)
  }

  private mutating func takeMessage(_ message: MIDIMessage, at tick: Int) {
    let offset = lengths.length(of: start + tick)
    if case .meta(let type, let data) = message {
      if conductor.take(type, data, at: offset) { return }
      // Silence longer than one delta time is written with empty texts inside.
      if type == MIDIMeta.text, data.isEmpty { return }
      if type == MIDIMeta.trackName, trackName == nil {
        trackName = MIDIMeta.text(data)
        return
      }
    }
    reader.add(message, at: offset)
  }

  mutating func endTrack(at tick: Int, _ notes: MIDINotes) {
    let found = reader.parts(name: trackName ?? "", of: notes, until: tick, &lengths)
    parts += found.parts
    if trackCount == 0 {
      name = trackName ?? ""
    } else if found.parts.isEmpty, let trackName {
      // What is sung often has a track of its own, whose name tells what it is.
      let message = MIDIMessage.meta(type: MIDIMeta.trackName, data: Array(trackName.utf8))
      messages.append(Change(message, at: lengths.length(of: start)))
    }
    messages += found.messages
    trackCount += 1
    if header.format == 2 { start = min(start + tick, MIDIFile.latestTick) }
    trackName = nil
    reader = MIDIPartReader(start: start)
  }
}
