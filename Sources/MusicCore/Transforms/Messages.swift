/// What transforms do with the messages beside the notes.
extension Change<MIDIMessage> {
  /// The messages from `start` until `end`, counted from `start`.
  ///
  /// What was set before and still holds, a program or a pedal, is set at the beginning.
  static func sliced(
    _ messages: [Change], from start: QuarterLength, until end: QuarterLength
  ) -> [Change] {
    var seen: Set<MIDIMessage.Setting> = []
    let held = messages.prefix { $0.offset < start }.reversed().filter { message in
      message.value.setting.map { seen.insert($0).inserted } ?? false
    }
    return held.reversed().map { Change($0.value) }
      + messages.filter { start <= $0.offset && $0.offset < end }.map { message in
        Change(message.value, at: message.offset - start)
      }
  }

  /// The messages that make music sound as it does from `first` on.
  ///
  /// What happens later on, a lyric or a swell, means nothing backwards.
  static func settings(_ messages: [Change], until first: QuarterLength) -> [Change] {
    messages.filter { $0.offset <= first && $0.value.setting != nil }.map { Change($0.value) }
  }

  /// The messages with keys that many semitones higher; those off the keyboard are left out.
  static func transposed(_ messages: [Change], by semitones: Int) -> [Change] {
    messages.compactMap { message in
      guard case .polyphonicPressure(let channel, let key, let pressure) = message.value else {
        return message
      }
      let moved = Int(key).addingReportingOverflow(semitones)
      guard !moved.overflow, (0...127).contains(moved.partialValue) else { return nil }
      let value = MIDIMessage.polyphonicPressure(
        channel: channel, key: UInt8(moved.partialValue), pressure: pressure)
      return Change(value, at: message.offset)
    }
  }
}
