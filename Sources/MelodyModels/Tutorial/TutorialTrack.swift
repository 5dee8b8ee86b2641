import MusicCore

/// A note of a track, from its note-on to its note-off.
///
/// - Unit: ticks.
struct PlayedNote {
  let channel: UInt8
  let key: UInt8
  let on: Int
  var off: Int
}

/// What music21 takes from the events of one track.
///
/// - Source: Reference 1a, steps 3 and 6; music21 8.3.0, `getMetaEvents`, `getNotesFromEvents`.
struct TutorialTrack {
  /// Whether the track has a note-on at all, ended or not.
  private(set) var hasNotes = false
  /// The notes that end, in the order of their note-ons.
  private(set) var notes: [PlayedNote] = []
  /// Tempo, key and time signatures and instruments, each at its tick.
  private(set) var marks: [(tick: Int, content: TutorialSymbol.Content)] = []

  init(_ track: MIDITrack) {
    var instruments: [PlacedInstrument] = []
    for event in track.events {
      switch event.message {
      case .programChange(let channel, let program):
        let instrument = TutorialInstrument(program: program, channel: channel)
        instruments.append((event.absoluteTick, instrument))
      case .meta(let type, let data) where type == MIDIMeta.trackName || type == 0x04:
        let instrument = TutorialInstrument(text: data, namesTrack: type == MIDIMeta.trackName)
        instruments.append((event.absoluteTick, instrument))
      case .meta(let type, let data):
        if let content = TutorialTrack.signature(type: type, data: data) {
          marks.append((event.absoluteTick, content))
        }
      default: break
      }
    }
    for (tick, instrument) in TutorialInstrument.deduplicated(instruments) {
      marks.append((tick, .instrument(name: instrument.name)))
    }
    marks.sort { $0.tick < $1.tick }
    pairNotes(of: track)
  }

  /// A tempo, key or time signature; nothing where music21 would refuse the file for it.
  private static func signature(type: UInt8, data: [UInt8]) -> TutorialSymbol.Content? {
    switch type {
    case MIDIMeta.tempo:
      return data.count >= 3 && data.prefix(3).contains { $0 != 0 } ? .tempo : nil
    case MIDIMeta.keySignature:
      return data.count >= 2 ? .keySignature : nil
    case MIDIMeta.timeSignature:
      // The second byte is a power of two; music21 knows notes down to the 128th.
      guard data.count >= 2, data[0] > 0, data[1] <= 7,
        let length = try? QuarterLength(4 * Int(data[0]), over: 1 << Int(data[1]))
      else { return nil }
      return .timeSignature(measureLength: length)
    default:
      return nil
    }
  }

  /// Gives each note-off to the earliest open note of its channel and key.
  private mutating func pairNotes(of track: MIDITrack) {
    var played: [(note: PlayedNote, isEnded: Bool)] = []
    // For each channel and key the notes begun, and how many of them are ended.
    var begun = [[Int]](repeating: [], count: 16 * 128)
    var endedCount = [Int](repeating: 0, count: 16 * 128)
    for event in track.events {
      switch event.message {
      case .noteOn(let channel, let key, let velocity) where velocity > 0:
        hasNotes = true
        begun[TutorialTrack.slot(channel, key)].append(played.count)
        let note = PlayedNote(
          channel: channel, key: key, on: event.absoluteTick, off: event.absoluteTick)
        played.append((note, false))
      case .noteOn(let channel, let key, _), .noteOff(let channel, let key, _):
        let slot = TutorialTrack.slot(channel, key)
        guard endedCount[slot] < begun[slot].count else { continue }
        let earliest = begun[slot][endedCount[slot]]
        endedCount[slot] += 1
        played[earliest].note.off = event.absoluteTick
        played[earliest].isEnded = true
      default: break
      }
    }
    notes = played.filter(\.isEnded).map(\.note)
  }

  private static func slot(_ channel: UInt8, _ key: UInt8) -> Int {
    Int(channel & 0x0F) * 128 + Int(key & 0x7F)
  }
}
