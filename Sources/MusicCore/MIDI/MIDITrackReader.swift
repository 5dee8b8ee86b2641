/// Reads the events of one track.
struct MIDITrackReader {
  private let bytes: [UInt8]
  private(set) var position: Int
  let end: Int
  /// Whether the end-of-track event was met.
  private(set) var isClosed = false

  private var events: [MIDIEvent] = []
  private var tick = 0
  private var isHeldBack = false
  private var runningStatus: UInt8?
  /// Meta and system exclusive events end running status; some writers do not know.
  private var isRunningStatusOver = false
  private var openNotes = MIDIOpenNotes()

  init(_ bytes: [UInt8], from start: Int, until end: Int) {
    self.bytes = bytes
    position = start
    self.end = end
  }

  /// The track up to its end, or up to where it can be followed no further.
  mutating func read(_ log: inout MIDIDiagnosticLog) -> MIDITrack {
    var isCut = false
    while position < end, !isClosed, !isCut {
      let start = position
      if !readEvent(&log) {
        isCut = true
        position = start
      }
    }
    if !isClosed {
      if !isCut { log.report(at: position, .noEndOfTrack) }
      events.append(
        MIDIEvent(absoluteTick: tick, message: .meta(type: MIDIMeta.endOfTrack, data: [])))
    }
    openNotes.report(&log)
    return MIDITrack(events: events)
  }

  /// Reads one event; false where the track is cut off inside it.
  private mutating func readEvent(_ log: inout MIDIDiagnosticLog) -> Bool {
    let start = position
    guard let delta = readNumber(&log), position < end else {
      log.report(at: start, .eventCut)
      return false
    }
    advance(by: delta, at: start, &log)
    let byte = bytes[position]
    if byte >= 0xF0 {
      position += 1
      return readSystemEvent(byte, at: start, &log)
    }
    if byte >= 0x80 {
      position += 1
      runningStatus = byte
    } else if runningStatus == nil {
      log.report(at: position, .dataWithoutStatus(byte))
      position = min(position + 2, end)
      return true
    } else if isRunningStatusOver {
      log.report(at: position, .runningStatusAcrossSystem(runningStatus ?? 0))
    }
    isRunningStatusOver = false
    return readChannelEvent(runningStatus ?? byte, at: start, &log)
  }

  private mutating func advance(
    by delta: Int, at start: Int, _ log: inout MIDIDiagnosticLog
  ) {
    tick += delta
    guard tick > MIDIFile.latestTick else { return }
    tick = MIDIFile.latestTick
    if !isHeldBack { log.report(at: start, .tooLate) }
    isHeldBack = true
  }

  private mutating func readChannelEvent(
    _ status: UInt8, at start: Int, _ log: inout MIDIDiagnosticLog
  ) -> Bool {
    let hasOne = (0xC0...0xDF).contains(status)
    guard end - position >= (hasOne ? 1 : 2) else {
      log.report(at: start, .eventCut)
      return false
    }
    let first = readData(&log)
    let second = hasOne ? 0 : readData(&log)
    let channel = status & 0x0F
    let message: MIDIMessage =
      switch status >> 4 {
      case 0x8: .noteOff(channel: channel, key: first, velocity: second)
      case 0x9: .noteOn(channel: channel, key: first, velocity: second)
      case 0xA: .polyphonicPressure(channel: channel, key: first, pressure: second)
      case 0xB: .controlChange(channel: channel, controller: first, value: second)
      case 0xC: .programChange(channel: channel, program: first)
      case 0xD: .channelPressure(channel: channel, pressure: first)
      default: .pitchBend(channel: channel, value: Int16(second) << 7 + Int16(first) - 8192)
      }
    openNotes.follow(message, at: start)
    events.append(MIDIEvent(absoluteTick: tick, message: message))
    return true
  }

  private mutating func readSystemEvent(
    _ status: UInt8, at start: Int, _ log: inout MIDIDiagnosticLog
  ) -> Bool {
    guard [0xF0, 0xF7, 0xFF].contains(status) else {
      log.report(at: position - 1, .systemByte(status))
      skipLiveData(of: status)
      return true
    }
    isRunningStatusOver = true
    guard status != 0xFF else { return readMeta(at: start, &log) }
    guard let data = readBlock(at: start, &log) else { return false }
    events.append(
      MIDIEvent(
        absoluteTick: tick, message: status == 0xF0 ? .systemExclusive(data) : .escape(data)))
    return true
  }

  private mutating func readMeta(at start: Int, _ log: inout MIDIDiagnosticLog) -> Bool {
    guard position < end else {
      log.report(at: start, .eventCut)
      return false
    }
    let type = bytes[position]
    position += 1
    guard let data = readBlock(at: start, &log) else { return false }
    if let fault = MIDIMeta.fault(type: type, data: data) { log.report(at: start, fault) }
    events.append(MIDIEvent(absoluteTick: tick, message: .meta(type: type, data: data)))
    isClosed = type == MIDIMeta.endOfTrack
    return true
  }

  /// Passes over the data of a live message, which belongs to no file but got into one.
  private mutating func skipLiveData(of status: UInt8) {
    let count = [0xF1: 1, 0xF2: 2, 0xF3: 1][status, default: 0]
    for _ in 0..<count where position < end && bytes[position] < 0x80 { position += 1 }
  }

  /// A length and that many bytes; nothing where they are not all there.
  private mutating func readBlock(
    at start: Int, _ log: inout MIDIDiagnosticLog
  ) -> [UInt8]? {
    guard let length = readNumber(&log) else {
      log.report(at: start, .eventCut)
      return nil
    }
    guard length <= end - position else {
      log.report(at: start, .lengthPastEnd(announced: length, present: end - position))
      return nil
    }
    defer { position += length }
    return Array(bytes[position..<position + length])
  }

  private mutating func readData(_ log: inout MIDIDiagnosticLog) -> UInt8 {
    let byte = bytes[position]
    if byte > 0x7F { log.report(at: position, .dataByteTooLarge(byte)) }
    position += 1
    return min(byte, 0x7F)
  }

  /// A number of seven bits a byte; nothing where the track ends inside it.
  private mutating func readNumber(_ log: inout MIDIDiagnosticLog) -> Int? {
    let start = position
    var number = 0
    while position < end {
      let byte = bytes[position]
      position += 1
      number = min(number << 7 | Int(byte & 0x7F), MIDIFile.latestTick)
      guard byte < 0x80 else { continue }
      if position - start > 4 { log.report(at: start, .longNumber(byteCount: position - start)) }
      return number
    }
    return nil
  }
}
