/// Writes MIDI files as bytes.
///
/// - Source: Standard MIDI-File Format Spec. 1.1.
public enum MIDIWriter {
  /// The bytes of a file; running status is not used, so every event can be read on its own.
  public static func bytes(of file: MIDIFile) -> [UInt8] {
    var bytes = [UInt8]("MThd".utf8)
    append(6, byteCount: 4, to: &bytes)
    append(file.format, byteCount: 2, to: &bytes)
    append(file.tracks.count, byteCount: 2, to: &bytes)
    bytes += divisionBytes(file.division)
    for track in file.tracks {
      let events = eventBytes(track)
      bytes += "MTrk".utf8
      append(events.count, byteCount: 4, to: &bytes)
      bytes += events
    }
    return bytes
  }

  private static func divisionBytes(_ division: MIDIDivision) -> [UInt8] {
    switch division {
    case .ticksPerQuarter(let ticks):
      let value = min(max(ticks, 1), 0x7FFF)
      return [UInt8(value >> 8), UInt8(value & 0xFF)]
    case .smpte(let frames, let ticks):
      return [UInt8(256 - min(max(frames, 1), 128)), UInt8(clamping: ticks)]
    }
  }

  /// A track's events, closed by exactly one end of track.
  private static func eventBytes(_ track: MIDITrack) -> [UInt8] {
    var bytes: [UInt8] = []
    var tick = 0
    var isClosed = false
    for event in track.events where !isClosed {
      let target = max(tick, min(event.absoluteTick, MIDIFile.latestTick))
      appendDelta(target - tick, to: &bytes)
      tick = target
      append(event.message, to: &bytes)
      isClosed = event.message.isEndOfTrack
    }
    if !isClosed { bytes += [0, 0xFF, MIDIMeta.endOfTrack, 0] }
    return bytes
  }

  /// A delta time; one too long for its four bytes is spread over empty texts.
  private static func appendDelta(_ delta: Int, to bytes: inout [UInt8]) {
    var delta = delta
    while delta > MIDIFile.largestNumber {
      append(number: MIDIFile.largestNumber, to: &bytes)
      bytes += [0xFF, MIDIMeta.text, 0]
      delta -= MIDIFile.largestNumber
    }
    append(number: delta, to: &bytes)
  }

  private static func append(_ message: MIDIMessage, to bytes: inout [UInt8]) {
    switch message {
    case .noteOff(let channel, let key, let velocity):
      bytes += [0x80 | channel & 0x0F, key & 0x7F, velocity & 0x7F]
    case .noteOn(let channel, let key, let velocity):
      bytes += [0x90 | channel & 0x0F, key & 0x7F, velocity & 0x7F]
    case .polyphonicPressure(let channel, let key, let pressure):
      bytes += [0xA0 | channel & 0x0F, key & 0x7F, pressure & 0x7F]
    case .controlChange(let channel, let controller, let value):
      bytes += [0xB0 | channel & 0x0F, controller & 0x7F, value & 0x7F]
    case .programChange(let channel, let program):
      bytes += [0xC0 | channel & 0x0F, program & 0x7F]
    case .channelPressure(let channel, let pressure):
      bytes += [0xD0 | channel & 0x0F, pressure & 0x7F]
    case .pitchBend(let channel, let value):
      let raised = min(max(Int(value) + 8192, 0), 16383)
      bytes += [0xE0 | channel & 0x0F, UInt8(raised & 0x7F), UInt8(raised >> 7)]
    case .meta(let type, let data):
      bytes += [0xFF, type]
      append(data, to: &bytes)
    case .systemExclusive(let data):
      bytes.append(0xF0)
      append(data, to: &bytes)
    case .escape(let data):
      bytes.append(0xF7)
      append(data, to: &bytes)
    }
  }

  private static func append(_ data: [UInt8], to bytes: inout [UInt8]) {
    let kept = data.prefix(MIDIFile.largestNumber)
    append(number: kept.count, to: &bytes)
    bytes += kept
  }

  private static func append(number: Int, to bytes: inout [UInt8]) {
    for shift in [21, 14, 7] where number >> shift > 0 {
      bytes.append(UInt8(number >> shift & 0x7F) | 0x80)
    }
    bytes.append(UInt8(number & 0x7F))
  }

  private static func append(_ number: Int, byteCount: Int, to bytes: inout [UInt8]) {
    let number = min(max(number, 0), 1 << (8 * byteCount) - 1)
    for place in (0..<byteCount).reversed() { bytes.append(UInt8(number >> (8 * place) & 0xFF)) }
  }
}
