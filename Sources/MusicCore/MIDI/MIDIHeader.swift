/// What a file says before its tracks.
struct MIDIHeader {
  var format = 1
  /// Where the header says how many tracks there are, and how many; nothing where there is no header.
  var announced: (byteOffset: Int, trackCount: Int)?
  var division = MIDIDivision.ticksPerQuarter(Score.usualResolution)
  /// Where the first chunk after the header begins.
  var end = 0
  /// Where the MIDI file ends inside a wrapper, or the bytes do.
  var fileEnd: Int

  private static let length = 14
  /// How far into a file its header is looked for: wrappers and mail headers are short.
  private static let furthest = 1 << 16

  /// - Throws: ``MusicError/emptyFile``, ``MusicError/notMIDI(firstBytes:)``,
  ///   ``MusicError/headerCut(length:)``.
  init(in bytes: Span<UInt8>, _ log: inout MIDIDiagnosticLog) throws(MusicError) {
    guard !bytes.isEmpty else { throw .emptyFile }
    let wrapped = MIDIHeader.wrapped(in: bytes)
    fileEnd = wrapped?.upperBound ?? bytes.count
    let first = wrapped?.lowerBound ?? 0
    guard let start = bytes.find("MThd", in: first..<min(fileEnd, first + MIDIHeader.furthest))
    else {
      guard bytes.has("MTrk", at: 0) else { throw MIDIHeader.refusal(of: bytes) }
      log.report(at: 0, .noHeader)
      return
    }
    if start > first { log.report(at: first, .bytesBeforeHeader(count: start - first)) }
    try read(at: start, in: bytes, &log)
  }

  private static func refusal(of bytes: Span<UInt8>) -> MusicError {
    let isCut = bytes.count < 4 && "MThd".utf8.starts(with: bytes.array(0..<bytes.count))
    return isCut
      ? .headerCut(length: bytes.count)
      : .notMIDI(firstBytes: bytes.array(0..<min(bytes.count, 8)))
  }

  private mutating func read(
    at start: Int, in bytes: Span<UInt8>, _ log: inout MIDIDiagnosticLog
  ) throws(MusicError) {
    guard fileEnd - start >= MIDIHeader.length else { throw .headerCut(length: fileEnd - start) }
    let length = bytes.number(at: start + 4, byteCount: 4)
    guard length >= 6 else { throw .headerCut(length: 8 + length) }
    format = bytes.number(at: start + 8, byteCount: 2)
    announced = (start + 10, bytes.number(at: start + 10, byteCount: 2))
    if format > 2 {
      log.report(at: start + 8, .unknownFormat(format))
      format = 1
    }
    division = MIDIDivision(at: start + 12, in: bytes, &log)
    let usualEnd = start + MIDIHeader.length
    let isUsual = length > fileEnd - start - 8 || bytes.has("MTrk", at: usualEnd)
    end = isUsual ? usualEnd : start + 8 + length
  }

  /// The file inside a RIFF wrapper of the type RMID.
  ///
  /// - Source: MIDI Manufacturers Association, RP-029; Microsoft, RIFF: sizes little-endian, chunks
  ///   on even bytes.
  private static func wrapped(in bytes: Span<UInt8>) -> Range<Int>? {
    guard bytes.has("RIFF", at: 0), bytes.has("RMID", at: 8) else { return nil }
    var position = 12
    while bytes.count - position >= 8 {
      let start = position + 8
      let size = (0..<4).reduce(0) { $0 | Int(bytes[position + 4 + $1]) << (8 * $1) }
      if bytes.has("data", at: position) { return start..<min(start + size, bytes.count) }
      position = start + size + size % 2
    }
    return nil
  }
}

extension MIDIDivision {
  /// The division in the two bytes of a header.
  fileprivate init(at offset: Int, in bytes: Span<UInt8>, _ log: inout MIDIDiagnosticLog) {
    let assumed = MIDIDivision.ticksPerQuarter(Score.usualResolution)
    let (first, second) = (bytes[offset], Int(bytes[offset + 1]))
    guard first >= 0x80 else {
      let ticks = Int(first) << 8 | second
      if ticks == 0 { log.report(at: offset, .zeroDivision) }
      self = ticks == 0 ? assumed : .ticksPerQuarter(ticks)
      return
    }
    let frames = -Int(Int8(bitPattern: first))
    if second == 0 {
      log.report(at: offset, .zeroTicksPerFrame(framesPerSecond: frames))
      self = assumed
      return
    }
    if ![24, 25, 29, 30].contains(frames) { log.report(at: offset, .unknownFrameRate(frames)) }
    self = .smpte(framesPerSecond: frames, ticksPerFrame: second)
  }
}

extension Span<UInt8> {
  /// Whether the letters of `mark` stand at `offset`.
  func has(_ mark: StaticString, at offset: Int) -> Bool {
    guard count - offset >= mark.utf8CodeUnitCount else { return false }
    for index in 0..<mark.utf8CodeUnitCount
    where self[offset + index] != mark.utf8Start[index] { return false }
    return true
  }

  /// Where `mark` begins first in a range.
  func find(_ mark: StaticString, in range: Range<Int>) -> Int? {
    range.first { has(mark, at: $0) }
  }

  /// A number of big-endian bytes that are known to be there.
  func number(at offset: Int, byteCount: Int) -> Int {
    (offset..<offset + byteCount).reduce(0) { $0 << 8 | Int(self[$1]) }
  }
}
