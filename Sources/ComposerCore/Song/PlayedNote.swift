import MusicCore

/// A note as the composer has it, in whole ticks.
struct PlayedNote: Hashable, Sendable {
  /// - Unit: ticks, 480 a quarter note.
  var start: Int
  var length: Int
  /// - Range: 0...127.
  var pitch: Int
  var velocity: Int

  var end: Int { start + length }
}

extension [PlayedNote] {
  /// As a part of a score; one note of a pitch ends where the next begins.
  func part(_ name: String, _ instrument: Instrument, channel: Int) throws(MusicError) -> Part {
    var notes: [Note] = []
    for note in withoutOverlaps {
      notes.append(
        Note(
          try Pitch(midiNumber: note.pitch),
          offset: try QuarterLength(note.start, over: Beat.ticks),
          duration: try QuarterLength(Swift.max(1, note.length), over: Beat.ticks),
          velocity: note.velocity))
    }
    return try Part(name: name, notes: notes, instrument: instrument, channel: channel)
  }

  /// Without notes that sound on while the same key is struck again.
  var withoutOverlaps: [PlayedNote] {
    var last: [Int: Int] = [:]
    var result = sorted { ($0.start, $0.pitch) < ($1.start, $1.pitch) }
    for index in result.indices {
      let note = result[index]
      if let before = last[note.pitch], result[before].end > note.start {
        result[before].length = Swift.max(1, note.start - result[before].start)
      }
      last[note.pitch] = index
    }
    return result
  }
}
