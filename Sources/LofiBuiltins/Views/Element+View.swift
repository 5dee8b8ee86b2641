import LofiLanguage
import MusicCore

extension Note: ForeignValue {
  public static var kind: Kind { .note }
  public static var fields: KeyValuePairs<String, Kind> { [:] }
  public var shortForm: String { description }
  public var summary: String { "\(description) \(Number(wholeNotes: duration).shortForm)" }
  public func equals(_ other: any ForeignValue) -> Bool {
    guard let other = other as? Note else { return false }
    return pitch.midiNumber == other.pitch.midiNumber && duration == other.duration
      && offset == other.offset && velocity == other.velocity
  }
}

extension Chord: ForeignValue {
  public static var kind: Kind { .chord }
  public static var fields: KeyValuePairs<String, Kind> { [:] }
  public var shortForm: String { description }
  public var summary: String { "\(description) \(Number(wholeNotes: duration).shortForm)" }
  public func equals(_ other: any ForeignValue) -> Bool {
    guard let other = other as? Chord else { return false }
    return pitches.map(\.midiNumber) == other.pitches.map(\.midiNumber)
      && duration == other.duration
      && offset == other.offset && velocity == other.velocity
  }
}

extension Rest: ForeignValue {
  public static var kind: Kind { .rest }
  public static var fields: KeyValuePairs<String, Kind> { [:] }
  public var shortForm: String { "rest" }
  public var summary: String { "rest \(Number(wholeNotes: duration).shortForm)" }
}

extension Element {
  var value: Value {
    switch self {
    case .note(let note): .foreign(note)
    case .chord(let chord): .foreign(chord)
    case .rest(let rest): .foreign(rest)
    }
  }

  /// The element that `value` is: a note, chord or rest, or a pitch that lasts a quarter.
  init?(_ value: Value) {
    guard case .foreign(let foreign) = value else { return nil }
    switch foreign {
    case let note as Note: self = .note(note)
    case let chord as Chord: self = .chord(chord)
    case let rest as Rest: self = .rest(rest)
    case let pitch as Pitch: self = .note(Note(pitch))
    default: return nil
    }
  }
}
