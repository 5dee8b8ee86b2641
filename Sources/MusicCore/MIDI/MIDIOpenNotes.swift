/// Follows which notes of a track still sound, for the faults that only its end can show.
struct MIDIOpenNotes {
  private var counts = [Int](repeating: 0, count: 16 * 128)
  private var lastStarts = [Int](repeating: 0, count: 16 * 128)
  private var strayCount = 0
  private var firstStray = 0

  mutating func follow(_ message: MIDIMessage, at byteOffset: Int) {
    switch message {
    case .noteOn(let channel, let key, let velocity) where velocity > 0:
      let place = Int(channel) << 7 | Int(key)
      counts[place] += 1
      lastStarts[place] = byteOffset
    case .noteOn(let channel, let key, _), .noteOff(let channel, let key, _):
      let place = Int(channel) << 7 | Int(key)
      if counts[place] > 0 {
        counts[place] -= 1
      } else {
        if strayCount == 0 { firstStray = byteOffset }
        strayCount += 1
      }
    default: break
    }
  }

  func report(_ log: inout MIDIDiagnosticLog) {
    if strayCount > 0 { log.report(at: firstStray, .endsWithoutNotes(count: strayCount)) }
    let count = counts.reduce(0, +)
    let first = zip(counts, lastStarts).filter { $0.0 > 0 }.map(\.1).min()
    if let first { log.report(at: first, .notesNeverEnd(count: count)) }
  }
}
