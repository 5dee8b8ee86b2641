/// Makes the parts of a track, one for each channel that has notes, and keeps what stands beside them.
struct MIDIPartReader {
  /// Where the track begins.
  ///
  /// - Unit: ticks.
  private let start: Int
  private var channels = InlineArray<16, Channel>(repeating: Channel())
  /// Events of no channel: texts, system exclusive data.
  private var common: [Change<MIDIMessage>] = []

  fileprivate struct Channel {
    var messages: [Change<MIDIMessage>] = []
    var program: UInt8 = 0
    var noteCount = 0
  }

  init(start: Int) {
    self.start = start
  }

  @inline(__always)
  mutating func countNote(on channel: Int) { channels[channel].noteCount &+= 1 }

  mutating func add(_ message: MIDIMessage, at offset: QuarterLength) {
    guard let channel = message.channel.map({ Int($0 & 15) }) else {
      common.append(Change(message, at: offset))
      return
    }
    channels[channel].messages.append(Change(message, at: offset))
    // An instrument that comes in later cannot be told from the first in one part.
    if case .programChange(_, let program) = message, channels[channel].noteCount == 0 {
      channels[channel].program = program
    }
  }

  /// The parts, and the messages that belong to none of them.
  ///
  /// What is said to no channel in a track of one part is said to that part.
  consuming func parts(
    name: String, of notes: MIDINotes, until tick: Int, _ lengths: inout TickLengths
  ) -> (parts: [Part], messages: [Change<MIDIMessage>]) {
    var parts: [Part] = []
    for place in channels.indices {
      let channel = channels[place]
      guard channel.noteCount > 0 else {
        common += channel.messages
        continue
      }
      channels[place].messages = []
      parts.append(
        Part(
          name: name, ordered: self.notes(of: notes, on: place, &lengths),
          length: lengths.length(of: start + tick),
          instrument: Instrument(dataByte: channel.program), channel: place,
          messages: channel.messages))
    }
    guard parts.count == 1 else { return (parts, common) }
    if !common.isEmpty {
      common += parts[0].messages
      parts[0].messages = Change.byOffset(common)
    }
    return (parts, [])
  }

  /// The notes of a channel in the order of a part.
  private func notes(
    of notes: MIDINotes, on channel: Int, _ lengths: inout TickLengths
  ) -> [Note] {
    let pitches = Pitch.ofKeys
    var isOrdered = true
    var (latestTick, latestKey, latestOffset) = (-1, UInt8.max, QuarterLength.zero)
    var result = [Note](capacity: channels[channel].noteCount) { result in
      for note in notes.played where note.channel == channel {
        if note.start != latestTick {
          latestOffset = lengths.length(of: start &+ note.start)
        } else if note.key <= latestKey {
          isOrdered = false
        }
        (latestTick, latestKey) = (note.start, note.key)
        result.append(
          Note(
            pitches[Int(note.key)], offset: latestOffset,
            duration: lengths.length(of: note.end &- note.start), velocity: Int(note.velocity)))
      }
    }
    if !isOrdered { result.sort(by: Note.precedes) }
    return result
  }
}
