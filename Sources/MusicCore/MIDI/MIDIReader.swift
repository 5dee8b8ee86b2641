/// Reads the bytes of a MIDI file: everything that makes sense, and a diagnostic for all else.
///
/// Damage never loses what stands before it, and no number in a file is believed further than
/// there are bytes for it.
///
/// - Source: Standard MIDI-File Format Spec. 1.1.
public struct MIDIReader {
  private let bytes: [UInt8]
  private var position = 0
  private var log = MIDIDiagnosticLog()

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The file and what is wrong with it.
  ///
  /// - Throws: ``MusicError/emptyFile``, ``MusicError/notMIDI(firstBytes:)``,
  ///   ``MusicError/headerCut(length:)``: there is nothing to read.
  public static func read(
    _ bytes: [UInt8]
  ) throws(MusicError) -> (file: MIDIFile, diagnostics: [MIDIDiagnostic]) {
    var reader = MIDIReader(bytes)
    let file = try reader.readFile()
    return (file, reader.log.diagnostics)
  }

  private struct Header {
    var format = 1
    var trackCount = Int.max
    var trackCountOffset = 0
    var division = MIDIDivision.ticksPerQuarter(Score.usualResolution)
  }

  private mutating func readFile() throws(MusicError) -> MIDIFile {
    let header = try readHeader()
    let countOffset = header.trackCountOffset
    if header.trackCount == 0 { log.report(at: countOffset, .noTracks) }
    let tracks = readTracks(atMost: header.trackCount)
    if tracks.count < header.trackCount, header.trackCount < Int.max {
      log.report(
        at: countOffset, .tracksMissing(announced: header.trackCount, found: tracks.count))
    }
    if header.format == 0, tracks.count > 1 {
      log.report(at: countOffset, .tooManyForFormatZero(count: tracks.count))
    }
    return MIDIFile(format: header.format, division: header.division, tracks: tracks)
  }
}

extension MIDIReader {
  private static let headerLength = 14
  /// How far into a file its header is looked for: wrappers and mail headers are short.
  private static let furthestHeader = 1 << 16

  private mutating func readHeader() throws(MusicError) -> Header {
    guard !bytes.isEmpty else { throw .emptyFile }
    guard let start = find("MThd", from: 0, until: MIDIReader.furthestHeader) else {
      return try assumedHeader()
    }
    // A RIFF wrapper is a proper way to carry a MIDI file, other bytes in front are not.
    if start > 0, !has("RIFF", at: 0) { log.report(at: 0, .bytesBeforeHeader(count: start)) }
    guard bytes.count - start >= MIDIReader.headerLength else {
      throw .headerCut(length: bytes.count - start)
    }
    let length = number(at: start + 4, byteCount: 4)
    guard length >= 6 else { throw .headerCut(length: 8 + length) }
    var header = Header()
    header.format = number(at: start + 8, byteCount: 2)
    header.trackCount = number(at: start + 10, byteCount: 2)
    header.trackCountOffset = start + 10
    if header.format > 2 {
      log.report(at: start + 8, .unknownFormat(header.format))
      header.format = 1
    }
    header.division = division(at: start + 12)
    let usualEnd = start + MIDIReader.headerLength
    let isUsual = length > bytes.count - start - 8 || has("MTrk", at: usualEnd)
    position = isUsual ? usualEnd : start + 8 + length
    return header
  }

  /// What is taken for the header of a file that begins with a track.
  private mutating func assumedHeader() throws(MusicError) -> Header {
    guard has("MTrk", at: 0) else {
      let isCut = bytes.count < 4 && "MThd".utf8.starts(with: bytes)
      throw isCut
        ? .headerCut(length: bytes.count) : .notMIDI(firstBytes: Array(bytes.prefix(8)))
    }
    log.report(at: 0, .noHeader)
    return Header()
  }

  private mutating func division(at offset: Int) -> MIDIDivision {
    let assumed = MIDIDivision.ticksPerQuarter(Score.usualResolution)
    let (first, second) = (bytes[offset], Int(bytes[offset + 1]))
    guard first >= 0x80 else {
      let ticks = Int(first) << 8 | second
      if ticks == 0 { log.report(at: offset, .zeroDivision) }
      return ticks == 0 ? assumed : .ticksPerQuarter(ticks)
    }
    let frames = -Int(Int8(bitPattern: first))
    if second == 0 {
      log.report(at: offset, .zeroTicksPerFrame(framesPerSecond: frames))
      return assumed
    }
    if ![24, 25, 29, 30].contains(frames) { log.report(at: offset, .unknownFrameRate(frames)) }
    return .smpte(framesPerSecond: frames, ticksPerFrame: second)
  }
}

extension MIDIReader {
  private mutating func readTracks(atMost trackCount: Int) -> [MIDITrack] {
    var tracks: [MIDITrack] = []
    while position < bytes.count {
      if has("MTrk", at: position), has("MTrk", at: position + 4) {
        log.report(at: position, .repeatedTrackMark)
        position += 4
      } else if has("MTrk", at: position), bytes.count - position >= 8 {
        if tracks.count < trackCount {
          tracks.append(readTrack())
        } else {
          log.report(at: position, .trackNotAnnounced(announced: trackCount))
          let length = number(at: position + 4, byteCount: 4)
          position += 8 + min(length, bytes.count - position - 8)
        }
      } else if let length = otherChunkLength() {
        position += 8 + length
      } else {
        let next = find("MTrk", from: position + 1, until: bytes.count) ?? bytes.count
        log.report(at: position, .bytesThatAreNoChunk(count: next - position))
        position = next
      }
    }
    return tracks
  }

  /// The length of a whole chunk with another name, which the format tells readers to skip.
  private func otherChunkLength() -> Int? {
    guard bytes.count - position >= 8, !has("MTrk", at: position),
      bytes[position..<position + 4].allSatisfy({ (0x20...0x7E).contains($0) })
    else { return nil }
    let length = number(at: position + 4, byteCount: 4)
    return length <= bytes.count - position - 8 ? length : nil
  }

  private mutating func readTrack() -> MIDITrack {
    let start = position + 8
    let (announced, present) = (number(at: position + 4, byteCount: 4), bytes.count - start)
    if announced > present {
      log.report(at: position + 4, .trackPastEnd(announced: announced, present: present))
    }
    var reader = MIDITrackReader(bytes, from: start, until: start + min(announced, present))
    let track = reader.read(&log)
    position = reader.end
    let left = reader.end - reader.position
    if reader.isClosed, left > 0 {
      // The track may announce too many bytes and swallow the next one.
      if has("MTrk", at: reader.position) { position = reader.position }
      log.report(at: reader.position, .bytesAfterEndOfTrack(count: left))
    }
    return track
  }
}

extension MIDIReader {
  private func has(_ mark: StaticString, at offset: Int) -> Bool {
    guard bytes.count - offset >= mark.utf8CodeUnitCount else { return false }
    for index in 0..<mark.utf8CodeUnitCount
    where bytes[offset + index] != mark.utf8Start[index] { return false }
    return true
  }

  private func find(_ mark: StaticString, from start: Int, until end: Int) -> Int? {
    let last = min(end, bytes.count - mark.utf8CodeUnitCount + 1)
    guard start < last else { return nil }
    return (start..<last).first { has(mark, at: $0) }
  }

  /// A number of big-endian bytes that are known to be there.
  private func number(at offset: Int, byteCount: Int) -> Int {
    bytes[offset..<offset + byteCount].reduce(0) { $0 << 8 | Int($1) }
  }
}
