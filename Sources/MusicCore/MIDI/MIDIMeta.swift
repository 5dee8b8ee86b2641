/// The types of the meta events that this project reads or writes.
///
/// - Source: Standard MIDI-File Format Spec. 1.1, "Meta-Events".
public enum MIDIMeta {
  public static let text: UInt8 = 0x01
  public static let copyright: UInt8 = 0x02
  public static let trackName: UInt8 = 0x03
  public static let instrumentName: UInt8 = 0x04
  public static let lyric: UInt8 = 0x05
  public static let marker: UInt8 = 0x06
  public static let channelPrefix: UInt8 = 0x20
  public static let port: UInt8 = 0x21
  public static let endOfTrack: UInt8 = 0x2F
  public static let tempo: UInt8 = 0x51
  public static let smpteOffset: UInt8 = 0x54
  public static let timeSignature: UInt8 = 0x58
  public static let keySignature: UInt8 = 0x59

  /// The bytes an event of `type` must have, where the format fixes their number.
  static func fixedLength(of type: UInt8) -> Int? {
    switch type {
    case endOfTrack: 0
    case channelPrefix, port: 1
    case keySignature: 2
    case tempo: 3
    case timeSignature: 4
    case smpteOffset: 5
    default: nil
    }
  }

  /// What is wrong with an event, if anything is.
  static func fault(type: UInt8, _ range: Range<Int>, in bytes: Span<UInt8>) -> MIDIFault? {
    guard let length = fixedLength(of: type) else { return nil }
    guard range.count == length else {
      return .metaLength(type: type, found: range.count, expected: length)
    }
    let data = bytes.array(range)
    let isSound =
      switch type {
      case channelPrefix: data[0] < 16
      case keySignature: KeySignature(metaData: data) != nil
      case tempo: microsecondsPerQuarter(data) != nil
      case timeSignature: TimeSignature(metaData: data) != nil
      case smpteOffset: data[0] & 0x1F < 24 && data[1] < 60 && data[2] < 60
      default: true
      }
    return isSound ? nil : .metaValue(type: type, data: data)
  }

  /// The tempo a tempo event sets; nothing where it is short or 0, which no clock can follow.
  ///
  /// - Unit: microseconds per quarter note, 1...16,777,215.
  static func microsecondsPerQuarter(_ data: [UInt8]) -> Int? {
    guard data.count >= 3 else { return nil }
    let value = Int(data[0]) << 16 | Int(data[1]) << 8 | Int(data[2])
    return value > 0 ? value : nil
  }

  /// The tempo a tempo event sets; nothing where no clock can follow it.
  ///
  /// - Unit: quarter notes per minute.
  public static func bpm(_ data: [UInt8]) -> Double? {
    microsecondsPerQuarter(data).map { 60_000_000 / Double($0) }
  }

  /// The text of a text event, without blanks around it.
  public static func text(_ data: [UInt8]) -> String {
    func isBlank(_ character: Character) -> Bool { character.isWhitespace || character == "\0" }
    var text = TextBytes.decoded(data).drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return String(text)
  }
}
