import LofiLanguage
import MusicCore

extension Score: ForeignValue {
  public static var kind: Kind { .score }
  public var shortForm: String { "score \"\(name)\"" }

  public var summary: String {
    let key = keySignatures.first.map(\.value.name) ?? estimatedKey.map { "\($0.name)?" }
    let meter = timeSignatures.first?.value ?? .common
    let stream = elements
    return [
      shortForm, "\(parts.count) part\(parts.count == 1 ? "" : "s")", "\(measures.count) measures",
      "\(meter)", "\(Number.text(of: tempoMap.bpm, digits: 0)) BPM", key, seconds.clockText,
      "\(stream.noteCount) notes, \(stream.chordCount) chords, \(stream.restCount) rests",
    ].compactMap { $0 }.joined(separator: " · ")
  }

  public func drawing(width: Int) -> String { ScoreTree.text(of: self, width: width) }

  public static var fields: KeyValuePairs<String, Kind> {
    ["name": .text, "diagnostics": .list]
  }

  public func field(_ name: String) -> Value? {
    switch name {
    case "name": .text(self.name)
    case "diagnostics": .list(diagnostics.map { .text($0.description) })
    default: nil
    }
  }
}

extension Part: ForeignValue {
  public static var kind: Kind { .part }
  public var shortForm: String { "part \"\(name)\"" }
  public var summary: String {
    let stream = elements
    return "\(shortForm) · \(isDrums ? "drums" : instrument.name) · "
      + "\(stream.noteCount) notes, \(stream.chordCount) chords, \(stream.restCount) rests"
  }
  public static var fields: KeyValuePairs<String, Kind> {
    ["name": .text]
  }
  public func field(_ name: String) -> Value? { name == "name" ? .text(self.name) : nil }
}

extension Measure: ForeignValue {
  public static var kind: Kind { .measure }
  public var shortForm: String { "measure \(number)" }
  public var summary: String {
    "\(shortForm) · \(elements.map(\.description).joined(separator: " "))"
  }
  public static var fields: KeyValuePairs<String, Kind> {
    ["number": .number]
  }
  public func field(_ name: String) -> Value? { name == "number" ? .whole(number) : nil }
}
