import LofiLanguage
import MusicCore
import PlotCore

extension Pitch: ForeignValue {
  public static var kind: Kind { .pitch }
  public var shortForm: String { description }
  public var summary: String { "\(description), MIDI \(midiNumber)" }
  public func lines(on page: Page) -> [String] { [description] }
  public static var fields: KeyValuePairs<String, Kind> {
    ["midi": .number, "octave": .number, "pitch_class": .number, "frequency": .number]
  }

  public func field(_ name: String) -> Value? {
    switch name {
    case "midi": .whole(midiNumber)
    case "octave": .whole(octave)
    case "pitch_class": .whole(pitchClass)
    case "frequency": .decimal(frequency)
    default: nil
    }
  }

  /// Pitches are compared as piano keys: `C#4 == Db4`.
  public func equals(_ other: any ForeignValue) -> Bool {
    (other as? Pitch)?.midiNumber == midiNumber
  }

  public func isLess(than other: any ForeignValue) -> Bool? {
    (other as? Pitch).map { midiNumber < $0.midiNumber }
  }
}
