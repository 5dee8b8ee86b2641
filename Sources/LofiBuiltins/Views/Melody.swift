import LofiLanguage
import MusicCore

/// A stream as the language knows it: elements in a row, and what a score made of them would need.
struct Melody: ForeignValue, Equatable {
  var stream: EventStream
  var tempoMap = TempoMap.usual
  var instrument = Instrument.piano

  static var kind: Kind { .stream }
  static var fields: KeyValuePairs<String, Kind> { [:] }
  static var elementKinds: [Kind] { [.note, .chord, .rest] }
  var shortForm: String { "[" + stream.elements.map(\.description).joined(separator: ", ") + "]" }

  var summary: String {
    "stream · \(stream.countsText) · \(score.seconds.clockText)"
  }

  func drawing(width: Int) -> String {
    summary + "\n" + Value.list(stream.elements.map(\.value)).drawing(width: width)
  }

  var elements: [Value]? { stream.elements.map(\.value) }

  func replacingElements(_ elements: [Value]) -> Value? {
    let chosen = elements.compactMap(Element.init)
    guard chosen.count == elements.count else { return nil }
    var copy = self
    copy.stream = EventStream(laidOut: chosen)
    return .foreign(copy)
  }

  func combined(_ sign: LofiLanguage.Operator, with other: Value, isLeft: Bool) -> Value? {
    guard sign == .add, isLeft, case .foreign(let foreign) = other, let next = foreign as? Melody
    else {
      return nil
    }
    var copy = self
    copy.stream = stream.joined(with: next.stream)
    return .foreign(copy)
  }

  /// A score of one part.
  var score: Score { Score(stream, instrument: instrument, tempoMap: tempoMap) }
}

extension EventStream {
  /// `500 events (312 notes, 120 chords, 68 rests)`
  var countsText: String {
    "\(elements.count) events (\(noteCount) notes, \(chordCount) chords, \(restCount) rests)"
  }
}

extension Double {
  /// Seconds as minutes and seconds: `4:10`.
  var clockText: String {
    guard isFinite, self < 1e9 else { return "?" }
    let seconds = Int(rounded())
    return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + String(seconds % 60)
  }
}
