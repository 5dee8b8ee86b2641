/// A key: its sharps or flats, and whether it is major or minor.
///
///     KeySignature(tonic: 1, .major).name  // "Db major"
public struct KeySignature: Hashable, Sendable {
  public enum Mode: String, CaseIterable, Sendable {
    case major
    case minor
  }

  /// Sharps counted up, flats down.
  ///
  /// - Range: -7...7.
  public let fifths: Int
  public let mode: Mode

  /// The key of that many sharps or flats; nothing outside -7...7.
  public init?(fifths: Int, _ mode: Mode) {
    guard (-7...7).contains(fifths) else { return nil }
    self.fifths = fifths
    self.mode = mode
  }

  /// The key on a pitch class (C = 0), spelled with the fewer sharps or flats.
  ///
  /// Of the two with six, F# major and Eb minor are taken.
  public init(tonic pitchClass: Int, _ mode: Mode) {
    // A fifth is 7 semitones and 7 * 7 = 1 mod 12, so the same step leads back.
    let steps = (pitchClass % 12 + 12) % 12 * 7 - (mode == .major ? 0 : 3)
    let ascending = (steps % 12 + 12) % 12
    fifths = ascending > (mode == .major ? 6 : 5) ? ascending - 12 : ascending
    self.mode = mode
  }

  /// The pitch class of the keynote, C = 0.
  ///
  /// - Range: 0...11.
  public var tonic: Int { (fifths * 7 + (mode == .major ? 0 : 9) + 84) % 12 }

  /// The name: `Db major`, `F# minor`.
  public var name: String {
    let letters = ["F", "C", "G", "D", "A", "E", "B"]
    let place = fifths + (mode == .major ? 1 : 4) + 7
    let sign = ["b", "", "#", "##"][place / 7]
    return letters[place % 7] + sign + " " + mode.rawValue
  }

  /// The key that many semitones higher; the same key for whole octaves.
  func transposed(by semitones: Int) -> KeySignature {
    semitones.isMultiple(of: 12) ? self : KeySignature(tonic: tonic + semitones % 12, mode)
  }
}

extension KeySignature {
  /// The key in a meta event; nothing for more than seven signs or an unknown mode.
  public init?(metaData data: [UInt8]) {
    guard data.count >= 2, data[1] < 2 else { return nil }
    self.init(fifths: Int(Int8(bitPattern: data[0])), data[1] == 0 ? .major : .minor)
  }

  /// The data of its meta event.
  var metaData: [UInt8] { [UInt8(bitPattern: Int8(fifths)), mode == .major ? 0 : 1] }
}

extension KeySignature: CustomStringConvertible {
  public var description: String { name }
}
