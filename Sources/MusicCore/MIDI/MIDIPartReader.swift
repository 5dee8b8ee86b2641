/// Reads the notes of a track, channel by channel.
///
/// Of two notes on one key the one that began first ends first.
struct MIDIPartReader {
  private let division: MIDIDivision
  /// Where the track begins.
  ///
  /// - Unit: ticks.
  private let start: Int
  private var channels = [Channel](repeating: Channel(), count: 16)
  private var lastTick = 0

  init(division: MIDIDivision, start: Int) {
    self.division = division
    self.start = start
  }

  private struct Channel {
    var notes: [Note] = []
    var program: UInt8 = 0
    var open: [UInt8: OpenNotes] = [:]
  }

  /// The notes of one key that still sound, oldest first.
  private struct OpenNotes {
    private var notes: [(tick: Int, velocity: UInt8)] = []
    // Taking away at the front would move all the others, each time.
    private var first = 0

    mutating func append(tick: Int, velocity: UInt8) {
      notes.append((tick, velocity))
    }

    mutating func popFirst() -> (tick: Int, velocity: UInt8)? {
      guard first < notes.count else { return nil }
      first += 1
      defer {
        if first == notes.count {
          notes.removeAll(keepingCapacity: true)
          first = 0
        }
      }
      return notes[first - 1]
    }
  }

  mutating func follow(_ event: MIDIEvent) {
    lastTick = event.absoluteTick
    switch event.message {
    case .noteOn(let channel, let key, let velocity) where velocity > 0:
      channels[Int(channel & 15)].open[key & 127, default: OpenNotes()]
        .append(tick: event.absoluteTick, velocity: velocity)
    case .noteOn(let channel, let key, _), .noteOff(let channel, let key, _):
      let place = Int(channel & 15)
      if let note = channels[place].open[key & 127]?.popFirst() {
        close(note, key: key & 127, on: place, at: event.absoluteTick)
      }
    case .programChange(let channel, let program):
      // An instrument that comes in later cannot be told from the first in one part.
      let place = Int(channel & 15)
      if channels[place].notes.isEmpty, channels[place].open.isEmpty {
        channels[place].program = program
      }
    default: break
    }
  }

  /// The parts, notes that never end closed at the end of the track.
  mutating func parts(name: String) -> [Part] {
    let length = division.quarterLength(ofTicks: start + lastTick)
    var parts: [Part] = []
    for place in channels.indices {
      for key in channels[place].open.keys.sorted() {
        while let note = channels[place].open[key]?.popFirst() {
          close(note, key: key, on: place, at: lastTick)
        }
      }
      let channel = channels[place]
      guard !channel.notes.isEmpty else { continue }
      parts.append(
        Part(
          name: name, sorting: channel.notes, length: length,
          instrument: Instrument(dataByte: channel.program), validChannel: place))
    }
    return parts
  }

  private mutating func close(
    _ note: (tick: Int, velocity: UInt8), key: UInt8, on place: Int, at tick: Int
  ) {
    channels[place].notes.append(
      Note(
        Pitch(key: key), offset: division.quarterLength(ofTicks: start + note.tick),
        duration: division.quarterLength(ofTicks: tick - note.tick),
        velocity: Int(note.velocity)))
  }
}
