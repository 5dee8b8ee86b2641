/// The notes of a track, each with its beginning and its end.
///
/// Of two notes on one key the one that began first ends first.
struct MIDINotes {
  struct Played {
    /// - Unit: ticks, from the beginning of the track.
    let start: Int
    /// - Unit: ticks. While the note sounds: the next younger note of its key, or ``none``.
    fileprivate(set) var end: Int
    /// Where it begins, counted in bytes from the beginning of the track; a track's length has 32 bits.
    fileprivate let byteOffset: UInt32
    let channel: UInt8
    let key: UInt8
    let velocity: UInt8
  }

  /// The notes that sound on one key: places among `played`, or -1.
  private struct Open {
    var oldest: Int32 = -1
    var youngest: Int32 = -1
  }

  /// By beginning, for as long as the next track is not begun.
  private(set) var played: [Played] = []
  private var open = [Open](repeating: Open(), count: 16 * 128)
  private var openCount = 0
  private var strayCount = 0
  private var firstStray = 0

  private static let none = -1
  /// A note-on and a note-off without status bytes, with delta times of one byte and two.
  private static let bytesInNote = 7

  mutating func beginTrack(byteCount: Int) {
    played.removeAll(keepingCapacity: true)
    played.reserveCapacity(byteCount / MIDINotes.bytesInNote)
    strayCount = 0
  }

  /// - Parameter byteOffset: from the beginning of the track.
  @inline(__always)
  mutating func begin(_ record: MIDIRecord, at byteOffset: Int) {
    let place = Int32(truncatingIfNeeded: played.count)
    let slot = record.slot
    if open[slot].oldest < 0 {
      open[slot] = Open(oldest: place, youngest: place)
    } else {
      played[Int(open[slot].youngest)].end = Int(place)
      open[slot].youngest = place
    }
    played.append(
      Played(
        start: record.tick, end: MIDINotes.none,
        byteOffset: UInt32(truncatingIfNeeded: byteOffset), channel: record.status & 0x0F,
        key: record.first, velocity: record.second))
    openCount &+= 1
  }

  /// Ends the oldest note of a key.
  @inline(__always)
  mutating func end(_ record: MIDIRecord, at byteOffset: Int) {
    let slot = record.slot
    let place = Int(open[slot].oldest)
    guard place >= 0 else {
      if strayCount == 0 { firstStray = byteOffset }
      strayCount += 1
      return
    }
    open[slot].oldest = Int32(truncatingIfNeeded: played[place].end)
    played[place].end = record.tick
    openCount &-= 1
  }

  /// Ends a track at `tick`, those notes too that never ended, and reports what is missing.
  ///
  /// - Parameter start: where the track begins, in bytes.
  mutating func endTrack(at tick: Int, from start: Int, _ log: inout MIDIDiagnosticLog) {
    if strayCount > 0 { log.report(at: start + firstStray, .endsWithoutNotes(count: strayCount)) }
    guard openCount > 0 else { return }
    var first = Int.max
    for slot in open.indices where open[slot].oldest >= 0 {
      var place = Int(open[slot].oldest)
      first = min(first, Int(played[place].byteOffset))
      while place >= 0 {
        let next = played[place].end
        played[place].end = tick
        place = next
      }
      open[slot].oldest = -1
    }
    log.report(at: start + first, .notesNeverEnd(count: openCount))
    openCount = 0
  }
}

extension MIDIRecord {
  /// A number for the channel and key of a note.
  fileprivate var slot: Int { Int(status & 0x0F) << 7 | Int(first & 0x7F) }
}
