import Glibc

/// A pitch with its spelling: C#4 and Db4 are one piano key and two pitches.
///
///     Pitch("Eb5")?.midiNumber  // 75
///
/// Equality goes by spelling; ``isLower(than:)`` goes by piano key.
///
/// - Range: keys 0...127, C4 = 60 being the C in the middle of a piano.
public struct Pitch: Hashable, Sendable {
  public enum Letter: Int, CaseIterable, Sendable {
    case c = 0
    case d = 2
    case e = 4
    case f = 5
    case g = 7
    case a = 9
    case b = 11

    /// The capital that names the letter.
    public var name: String { String(describing: self).uppercased() }
  }

  public let letter: Letter
  private let storedAlteration: Int8
  private let storedOctave: Int8

  /// Sharps counted up, flats down.
  ///
  /// - Range: -2...2.
  public var alteration: Int { Int(storedAlteration) }

  /// The octave the letter stands in; Cb5 is the key of B4.
  ///
  /// - Range: -1...9.
  public var octave: Int { Int(storedOctave) }

  /// - Throws: ``MusicError/notAPitch(_:)`` for an alteration outside -2...2 or an octave outside
  ///   -1...9, ``MusicError/pitchOutOfRange(midiNumber:)`` for a key outside 0...127.
  public init(letter: Letter, alteration: Int = 0, octave: Int) throws(MusicError) {
    guard (-2...2).contains(alteration), (-1...9).contains(octave) else {
      throw .notAPitch(Pitch.text(letter, alteration, octave, flat: "b"))
    }
    let midiNumber = (octave + 1) * 12 + letter.rawValue + alteration
    guard (0...127).contains(midiNumber) else { throw .pitchOutOfRange(midiNumber: midiNumber) }
    self.letter = letter
    storedAlteration = Int8(alteration)
    storedOctave = Int8(octave)
  }

  /// The pitch of a piano key, spelled C C# D Eb E F F# G G# A Bb B.
  ///
  /// - Throws: ``MusicError/pitchOutOfRange(midiNumber:)`` outside 0...127.
  public init(midiNumber: Int) throws(MusicError) {
    guard (0...127).contains(midiNumber) else { throw .pitchOutOfRange(midiNumber: midiNumber) }
    self.init(key: UInt8(midiNumber))
  }

  /// The pitch of a MIDI key; a data byte over 127 does not come out of the reader.
  init(key: UInt8) {
    let spelling = Pitch.usualSpelling[Int(key % 12)]
    letter = spelling.letter
    storedAlteration = spelling.alteration
    storedOctave = Int8(key / 12) - 1
  }

  /// The pitches of all keys.
  static let ofKeys = (0...127).map { Pitch(key: $0) }

  private static let usualSpelling: [(letter: Letter, alteration: Int8)] = [
    (.c, 0), (.c, 1), (.d, 0), (.e, -1), (.e, 0), (.f, 0), (.f, 1), (.g, 0), (.g, 1), (.a, 0),
    (.b, -1), (.b, 0),
  ]

  /// The piano key, C4 = 60.
  ///
  /// - Range: 0...127.
  public var midiNumber: Int { (octave + 1) * 12 + letter.rawValue + alteration }

  /// The key within its octave, C = 0; every spelling of it is the same class.
  ///
  /// - Range: 0...11.
  public var pitchClass: Int { midiNumber % 12 }

  /// How fast the string swings, A4 = 440.
  ///
  /// - Unit: hertz.
  /// - Source: equal temperament, ISO 16.
  public var frequency: Double { 440 * exp2(Double(midiNumber - 69) / 12) }

  /// Whether the piano key lies to the left of the other's.
  public func isLower(than other: Pitch) -> Bool { midiNumber < other.midiNumber }

  /// The pitch that many semitones higher, or lower for a negative number.
  ///
  /// Whole octaves keep the spelling; other steps are spelled C C# D Eb E F F# G G# A Bb B.
  ///
  /// - Throws: ``MusicError/pitchOutOfRange(midiNumber:)`` outside the keys 0...127.
  public func transposed(by semitones: Int) throws(MusicError) -> Pitch {
    let (target, overflow) = midiNumber.addingReportingOverflow(semitones)
    guard !overflow else { throw .pitchOutOfRange(midiNumber: semitones) }
    guard (0...127).contains(target) else { throw .pitchOutOfRange(midiNumber: target) }
    if semitones.isMultiple(of: 12),
      let same = try? Pitch(
        letter: letter, alteration: alteration, octave: octave + semitones / 12)
    {
      return same
    }
    return try Pitch(midiNumber: target)
  }
}
