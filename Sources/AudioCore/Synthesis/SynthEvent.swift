import MusicCore

/// What a synthesizer is told, and when.
struct SynthEvent: Sendable {
  enum Kind: Sendable {
    case control(UInt8, UInt8)
    case program(UInt8)
    case bend(Int16)
    case pressure(UInt8)
    case noteOff(UInt8)
    case noteOn(UInt8, velocity: UInt8)
  }

  /// The block of ``ScoreStream/grid`` frames at whose beginning it takes effect.
  let block: Int
  /// The synthesizer's channel: more than a MIDI file has, since each part has its own.
  let channel: Int32
  let kind: Kind

  /// Settings first; notes end before others begin, or the same key would be cut off at once.
  private var rank: Int {
    switch kind {
    case .control, .program, .bend, .pressure: 0
    case .noteOff: 1
    case .noteOn: 2
    }
  }

  /// Everything the parts say, in the order in which it takes effect.
  ///
  /// - Parameter channels: the synthesizer's channel of each part.
  static func events(of score: Score, channels: [Int32]) -> [SynthEvent] {
    var events: [SynthEvent] = []
    for (part, channel) in zip(score.parts, channels) {
      func block(_ offset: QuarterLength) -> Int {
        ScoreStream.block(at: score.tempoMap.seconds(at: offset))
      }
      for message in part.messages {
        guard let kind = Kind(message.value) else { continue }
        events.append(SynthEvent(block: block(message.offset), channel: channel, kind: kind))
      }
      for note in part.notes {
        let key = UInt8(clamping: note.pitch.midiNumber)
        let start = block(note.offset)
        events.append(
          SynthEvent(
            block: start, channel: channel,
            kind: .noteOn(key, velocity: UInt8(clamping: note.velocity))))
        events.append(
          SynthEvent(
            block: max(block(note.end), start + 1), channel: channel, kind: .noteOff(key)))
      }
    }
    // Sorting is stable.
    events.sort { $0.block == $1.block ? $0.rank < $1.rank : $0.block < $1.block }
    return lastEnds(events)
  }

  /// The events without the ends of notes whose key has been struck again meanwhile: an end silences
  /// all notes of its key.
  private static func lastEnds(_ events: [SynthEvent]) -> [SynthEvent] {
    var open: [Int: Int] = [:]
    return events.filter { event in
      switch event.kind {
      case .noteOn(let key, _):
        open[Int(event.channel) << 7 | Int(key), default: 0] += 1
        return true
      case .noteOff(let key):
        let slot = Int(event.channel) << 7 | Int(key)
        open[slot, default: 0] -= 1
        return open[slot, default: 0] == 0
      default: return true
      }
    }
  }
}

extension SynthEvent.Kind {
  /// What a message says to a synthesizer; nothing where it says something to a reader.
  fileprivate init?(_ message: MIDIMessage) {
    switch message {
    case .controlChange(_, let controller, let value): self = .control(controller, value)
    case .programChange(_, let program): self = .program(program)
    case .pitchBend(_, let value): self = .bend(value)
    case .channelPressure(_, let pressure): self = .pressure(pressure)
    default: return nil
    }
  }
}
