import LofiLanguage
import MusicCore

/// The different values among many, in order of first appearance.
///
/// - Complexity: constant for each value, where few different ones share a bucket.
struct Distinct {
  private(set) var values: [Value] = []
  private var buckets: [String: [Int]] = [:]

  /// The place of `value` among the different ones, a new one where it was not there.
  mutating func place(of value: Value) -> Int {
    let bucket = value.bucket
    for place in buckets[bucket] ?? [] where values[place].equals(value) { return place }
    buckets[bucket, default: []].append(values.count)
    values.append(value)
    return values.count - 1
  }

  /// Whether `value` has not been here before.
  mutating func isNew(_ value: Value) -> Bool {
    let before = values.count
    return place(of: value) == before
  }
}

extension Value {
  /// A text that equal values share, whatever their spelling: 1 and 1.0, C#4 and Db4.
  fileprivate var bucket: String {
    switch self {
    // The sum makes one of the two noughts of a double.
    case .number(let number): "\(number.double + 0)"
    case .list(let elements): "[" + elements.map(\.bucket).joined(separator: ",") + "]"
    case .record(let record): "(" + record.names.sorted().joined(separator: ",") + ")"
    case .foreign(let pitch as Pitch): "pitch \(pitch.midiNumber)"
    case .foreign(let note as Note): "note \(note.pitch.midiNumber) \(note.offset)"
    case .foreign(let chord as Chord): "chord \(chord.pitches.map(\.midiNumber)) \(chord.offset)"
    default: shortForm
    }
  }
}
