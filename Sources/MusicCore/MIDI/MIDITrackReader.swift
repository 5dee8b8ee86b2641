/// Reads the events of one track.
struct MIDITrackReader {
  let start: Int
  let end: Int
  /// How far it was read.
  private(set) var position: Int
  /// Whether the end-of-track event was met.
  private(set) var isClosed = false
  /// The last moment that was reached.
  ///
  /// - Unit: ticks.
  private(set) var tick = 0

  private var runningStatus: UInt8 = 0
  /// Meta and system exclusive events end running status; some writers do not know.
  private var isRunningStatusOver = false

  init(from start: Int, until end: Int) {
    self.start = start
    self.end = end
    position = start
  }

  /// Tells `sink` of every event up to the track's end, or up to where it can be followed no further.
  ///
  /// The last event is always an end of track, whether there is one or not.
  mutating func read<Sink: MIDIRecordSink>(
    _ bytes: Span<UInt8>, into sink: inout Sink, _ notes: inout MIDINotes,
    _ log: inout MIDIDiagnosticLog
  ) {
    var fault: MIDIFault?
    while position < end, !isClosed, fault == nil {
      readPlainNotes(bytes, into: &sink, &notes)
      let eventStart = position
      guard position < end else { break }
      fault = readEvent(bytes, into: &sink, &notes, &log)
      if fault != nil { position = eventStart }
    }
    if isClosed { return }
    log.report(at: position, fault ?? .noEndOfTrack)
    sink.take(
      MIDIRecord(tick: tick, status: 0xFF, first: MIDIMeta.endOfTrack, second: 0), in: bytes)
  }

  /// Reads beginnings and ends of notes for as long as nothing else comes and nothing is wrong.
  ///
  /// Most of a file is notes; this is ``readEvent(_:into:_:_:)`` without all that can be otherwise.
  @inline(__always)
  private mutating func readPlainNotes<Sink: MIDIRecordSink>(
    _ bytes: Span<UInt8>, into sink: inout Sink, _ notes: inout MIDINotes
  ) {
    var (place, tick) = (position, tick)
    // With 0 a status byte has to come first.
    var status = isRunningStatusOver || runningStatus >= 0xA0 ? 0 : runningStatus
    // A delta time of two bytes, a status byte and two data bytes.
    while end &- place >= 5 {
      var next = place &+ 1
      var delta = Int(bytes[place])
      if delta >= 0x80 {
        let byte = bytes[next]
        guard byte < 0x80 else { break }
        delta = (delta & 0x7F) << 7 | Int(byte)
        next &+= 1
      }
      var (first, newStatus) = (bytes[next], status)
      next &+= 1
      if first >= 0x80 {
        newStatus = first
        first = bytes[next]
        next &+= 1
      }
      let second = bytes[next]
      guard newStatus & 0xE0 == 0x80, first | second < 0x80, tick &+ delta <= MIDIFile.latestTick
      else { break }
      status = newStatus
      tick &+= delta
      let record = MIDIRecord(tick: tick, status: status, first: first, second: second)
      sink.takeNote(record)
      if record.beginsNote {
        notes.begin(record, at: place &- start)
      } else {
        notes.end(record, at: place &- start)
      }
      place = next &+ 1
    }
    guard place > position else { return }
    (position, self.tick, runningStatus, isRunningStatusOver) = (place, tick, status, false)
  }

  /// - Returns: what keeps the event from being followed, if anything does.
  private mutating func readEvent<Sink: MIDIRecordSink>(
    _ bytes: Span<UInt8>, into sink: inout Sink, _ notes: inout MIDINotes,
    _ log: inout MIDIDiagnosticLog
  ) -> MIDIFault? {
    let start = position
    guard let delta = readNumber(in: bytes, &log), position < end else { return .eventCut }
    advance(by: delta, at: start, &log)
    let byte = bytes[position]
    guard byte < 0xF0 else { return readSystemEvent(byte, bytes, into: &sink, at: start, &log) }
    guard readStatus(byte, &log) else { return nil }
    let hasOne = runningStatus & 0xE0 == 0xC0
    guard end - position >= (hasOne ? 1 : 2) else { return .eventCut }
    let first = readData(in: bytes, &log)
    let record = MIDIRecord(
      tick: tick, status: runningStatus, first: first,
      second: hasOne ? 0 : readData(in: bytes, &log))
    guard record.isNote else {
      sink.take(record, in: bytes)
      return nil
    }
    sink.takeNote(record)
    if record.beginsNote {
      notes.begin(record, at: start - self.start)
    } else {
      notes.end(record, at: start - self.start)
    }
    return nil
  }

  @inline(__always)
  private mutating func advance(by delta: Int, at start: Int, _ log: inout MIDIDiagnosticLog) {
    tick += delta
    if tick > MIDIFile.latestTick {
      if tick - delta < MIDIFile.latestTick { log.report(at: start, .tooLate) }
      tick = MIDIFile.latestTick
    }
  }

  /// Takes in a status byte, or finds out that the last one holds; false where there was none.
  @inline(__always)
  private mutating func readStatus(_ byte: UInt8, _ log: inout MIDIDiagnosticLog) -> Bool {
    if byte >= 0x80 {
      position += 1
      runningStatus = byte
      isRunningStatusOver = false
    } else if runningStatus == 0 {
      log.report(at: position, .dataWithoutStatus(byte))
      position = min(position + 2, end)
      return false
    } else if isRunningStatusOver {
      log.report(at: position, .runningStatusAcrossSystem(runningStatus))
      isRunningStatusOver = false
    }
    return true
  }

  @inline(never)
  private mutating func readSystemEvent<Sink: MIDIRecordSink>(
    _ status: UInt8, _ bytes: Span<UInt8>, into sink: inout Sink, at start: Int,
    _ log: inout MIDIDiagnosticLog
  ) -> MIDIFault? {
    position += 1
    guard status == 0xF0 || status == 0xF7 || status == 0xFF else {
      log.report(at: position - 1, .systemByte(status))
      skipLiveData(of: status, in: bytes)
      return nil
    }
    isRunningStatusOver = true
    var type: UInt8 = 0
    if status == 0xFF {
      guard position < end else { return .eventCut }
      type = bytes[position]
      position += 1
    }
    guard position < end, let length = readNumber(in: bytes, &log) else { return .eventCut }
    guard length <= end - position else {
      return .lengthPastEnd(announced: length, present: end - position)
    }
    let data = position..<position + length
    position += length
    if status == 0xFF {
      if let fault = MIDIMeta.fault(type: type, data, in: bytes) { log.report(at: start, fault) }
      isClosed = type == MIDIMeta.endOfTrack
    }
    sink.take(
      MIDIRecord(tick: tick, status: status, first: type, second: 0, data: data), in: bytes)
    return nil
  }

  /// Passes over the data of a live message, which belongs to no file but got into one.
  private mutating func skipLiveData(of status: UInt8, in bytes: Span<UInt8>) {
    let count = status == 0xF2 ? 2 : status == 0xF1 || status == 0xF3 ? 1 : 0
    for _ in 0..<count where position < end && bytes[position] < 0x80 { position += 1 }
  }

  @inline(__always)
  private mutating func readData(
    in bytes: Span<UInt8>, _ log: inout MIDIDiagnosticLog
  ) -> UInt8 {
    let byte = bytes[position]
    if byte > 0x7F { log.report(at: position, .dataByteTooLarge(byte)) }
    position += 1
    return min(byte, 0x7F)
  }

  /// A number of seven bits a byte, the first of which is there; nothing where the track ends inside.
  @inline(__always)
  private mutating func readNumber(
    in bytes: Span<UInt8>, _ log: inout MIDIDiagnosticLog
  ) -> Int? {
    let byte = bytes[position]
    guard byte < 0x80 else { return readLongNumber(in: bytes, &log) }
    position += 1
    return Int(byte)
  }

  @inline(never)
  private mutating func readLongNumber(
    in bytes: Span<UInt8>, _ log: inout MIDIDiagnosticLog
  ) -> Int? {
    let start = position
    var number = 0
    while position < end {
      let byte = bytes[position]
      position += 1
      number = min(number << 7 | Int(byte & 0x7F), MIDIFile.largestNumber)
      guard byte < 0x80 else { continue }
      if position - start > 4 { log.report(at: start, .longNumber(byteCount: position - start)) }
      return number
    }
    return nil
  }
}
