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

  /// Whether the message chooses a sound: a program, or the bank it is from.
  var choosesProgram: Bool {
    switch self {
    case .programChange, .controlChange(_, 0, _), .controlChange(_, 32, _): true
    default: false
    }
  }

  /// The same message to another channel, if it is to one.
  func onChannel(_ channel: UInt8) -> MIDIMessage {
    switch self {
    case .noteOff(_, let key, let velocity):
      .noteOff(channel: channel, key: key, velocity: velocity)
    case .noteOn(_, let key, let velocity):
      .noteOn(channel: channel, key: key, velocity: velocity)
    case .polyphonicPressure(_, let key, let pressure):
      .polyphonicPressure(channel: channel, key: key, pressure: pressure)
    case .controlChange(_, let controller, let value):
      .controlChange(channel: channel, controller: controller, value: value)
    case .programChange(_, let program): .programChange(channel: channel, program: program)
    case .channelPressure(_, let pressure):
      .channelPressure(channel: channel, pressure: pressure)
    case .pitchBend(_, let value): .pitchBend(channel: channel, value: value)
    case .meta, .systemExclusive, .escape: self
    }
  }

  /// What a message sets that holds until it is set again: one controller, the program, the bend.
  enum Setting: Hashable {
    case controller(UInt8)
    case program, channelPressure, pitchBend, port
  }

  /// The setting a message changes; nothing for those that only happen.
  var setting: Setting? {
    switch self {
    case .controlChange(_, let controller, _): .controller(controller)
    case .programChange: .program
    case .channelPressure: .channelPressure
    case .pitchBend: .pitchBend
    case .meta(MIDIMeta.port, _): .port
    default: nil
    }
  }
}
