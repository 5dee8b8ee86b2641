import LofiLanguage
import MusicCore

/// A MIDI event as a record: when, on which track, what kind, and what goes with it.
///
/// The kinds have mido's names, written out; channels count from 1, as on an instrument.
extension ScoreEvent {
  var record: Record {
    let (kind, details) = described
    return Record(
      [
        ("offset", .number(Number(wholeNotes: offset))), ("track", .whole(track)),
        ("kind", .text(kind)),
      ] + (message.channel.map { [("channel", .whole(Int($0) + 1))] } ?? []) + details)
  }

  private typealias Fields = [(name: String, value: Value)]

  private var described: (kind: String, details: Fields) {
    func key(_ number: UInt8) -> Value {
      (try? Pitch(midiNumber: Int(number))).map { .foreign($0) } ?? .whole(Int(number))
    }
    switch message {
    case .noteOn(_, let number, let velocity):
      return ("note_on", [("pitch", key(number)), ("velocity", .whole(Int(velocity)))])
    case .noteOff(_, let number, let velocity):
      return ("note_off", [("pitch", key(number)), ("velocity", .whole(Int(velocity)))])
    case .polyphonicPressure(_, let number, let pressure):
      return (
        "polyphonic_pressure", [("pitch", key(number)), ("pressure", .whole(Int(pressure)))]
      )
    case .controlChange(_, let controller, let value):
      return (
        "control_change",
        [("controller", .whole(Int(controller))), ("value", .whole(Int(value)))]
      )
    case .programChange(_, let program):
      let instrument = (try? Instrument(program: Int(program)))?.name ?? ""
      return (
        "program_change", [("program", .whole(Int(program))), ("instrument", .text(instrument))]
      )
    case .channelPressure(_, let pressure):
      return ("channel_pressure", [("pressure", .whole(Int(pressure)))])
    case .pitchBend(_, let value): return ("pitch_bend", [("value", .whole(Int(value)))])
    case .meta(let type, let data): return Self.meta(type, data)
    case .systemExclusive(let data): return ("system_exclusive", [("bytes", Self.bytes(data))])
    case .escape(let data): return ("escape", [("bytes", Self.bytes(data))])
    }
  }

  private static func meta(_ type: UInt8, _ data: [UInt8]) -> (kind: String, details: Fields) {
    let texts: [UInt8: String] = [
      0x01: "text", 0x02: "copyright", 0x03: "track_name", 0x04: "instrument_name", 0x05: "lyrics",
      0x06: "marker", 0x07: "cue_marker",
    ]
    if let kind = texts[type] { return (kind, [("text", .text(MIDIMeta.text(data)))]) }
    switch type {
    case MIDIMeta.endOfTrack: return ("end_of_track", [])
    case MIDIMeta.tempo:
      if let bpm = MIDIMeta.bpm(data) { return ("tempo", [("bpm", .decimal(bpm))]) }
    case MIDIMeta.timeSignature:
      if let signature = TimeSignature(metaData: data) {
        return ("time_signature", [("time_signature", .text("\(signature)"))])
      }
    case MIDIMeta.keySignature:
      if let key = KeySignature(metaData: data) {
        return ("key_signature", [("key", .text(key.name))])
      }
    default: break
    }
    return ("meta", [("type", .whole(Int(type))), ("bytes", bytes(data))])
  }

  private static func bytes(_ data: [UInt8]) -> Value { .list(data.map { .whole(Int($0)) }) }
}
