/// One message of a MIDI file: a channel message, a meta event or system exclusive bytes.
///
/// - Range: channels 0...15 (people count them 1...16); keys, velocities and every other data byte
///   0...127; a pitch bend -8192...8191, 0 being the centre.
/// - Source: MIDI 1.0 Detailed Specification, table 2; Standard MIDI-File Format Spec. 1.1.
public enum MIDIMessage: Hashable, Sendable {
  case noteOff(channel: UInt8, key: UInt8, velocity: UInt8)
  case noteOn(channel: UInt8, key: UInt8, velocity: UInt8)
  case polyphonicPressure(channel: UInt8, key: UInt8, pressure: UInt8)
  case controlChange(channel: UInt8, controller: UInt8, value: UInt8)
  case programChange(channel: UInt8, program: UInt8)
  case channelPressure(channel: UInt8, pressure: UInt8)
  case pitchBend(channel: UInt8, value: Int16)
  /// FF: what the file says about itself, by ``MIDIMeta``'s types.
  case meta(type: UInt8, data: [UInt8])
  /// F0: what follows the F0, the closing F7 included where the message ends here.
  case systemExclusive([UInt8])
  /// F7: any bytes as they are, or a further packet of a system exclusive message.
  case escape([UInt8])
}

extension MIDIMessage {
  /// The channel 0...15 of a channel message; nothing for the others.
  public var channel: UInt8? {
    switch self {
    case .noteOff(let channel, _, _), .noteOn(let channel, _, _),
      .polyphonicPressure(let channel, _, _), .controlChange(let channel, _, _),
      .programChange(let channel, _), .channelPressure(let channel, _),
      .pitchBend(let channel, _):
      channel
    case .meta, .systemExclusive, .escape: nil
    }
  }

  /// Whether the message closes its track.
  public var isEndOfTrack: Bool {
    if case .meta(MIDIMeta.endOfTrack, _) = self { true } else { false }
  }
}
