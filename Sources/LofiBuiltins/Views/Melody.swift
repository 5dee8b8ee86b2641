import LofiLanguage
import MusicCore
import PlotCore

/// A stream as the language knows it: elements in a row, and the setting of a score made of them.
struct Melody: ForeignValue, Equatable {
  var stream: EventStream
  /// A score without notes, for its tempo and its signatures.
  private var setting: Score
  private let instrument: Instrument

  /// - Parameter score: where the stream comes from, or what gives it its setting.
  init(_ stream: EventStream, of score: Score = Score(parts: [])) {
    self.stream = stream
    setting = Score(
      parts: [], tempoMap: score.tempoMap, timeSignatures: score.timeSignatures,
      keySignatures: score.keySignatures)
    instrument = score.parts.first?.instrument ?? .piano
  }

  static var kind: Kind { .stream }
  static var fields: KeyValuePairs<String, Kind> { [:] }
  static var elementKinds: [Kind] { [.note, .chord, .rest] }
  var shortForm: String { "[" + stream.elements.map(\.description).joined(separator: ", ") + "]" }

  var summary: String {
    "stream · \(stream.countsText) · \(score.seconds.clockText)"
  }

  func lines(on page: Page) -> [String] {
    // The names of the elements in two lines, and the roll below them.
    let names = Value.list(stream.elements.map(\.value))
      .drawing(on: page.asking(height: page.isHeightAsked ? page.height / 2 : 2))
    let lines = page.paragraph(summary) + names.split(separator: "\n").map { String($0) }
    return lines + PianoRoll(score).lines(on: page.lowered(by: lines.count))
  }

  var elements: Elements? {
    let elements = stream.elements
    return Elements(count: elements.count) { elements[$0].value }
  }

  func selecting(_ places: [Int]) -> Value? {
    var copy = self
    copy.stream = stream.selecting(places)
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
  var score: Score {
    var score = setting
    score.parts = [Part(stream, instrument: instrument)]
    return score
  }
}

extension EventStream {
  /// `500 events (312 notes, 120 chords, 68 rests)`
  var countsText: String {
    "\(elements.count.counting("event")) (\(kindsText))"
  }

  /// `312 notes, 120 chords, 68 rests`
  var kindsText: String {
    [
      noteCount.counting("note"), chordCount.counting("chord"), restCount.counting("rest"),
    ].joined(separator: ", ")
  }
}

extension Int {
  /// The number with its noun: `1 part`, `2 parts`.
  func counting(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}

extension Double {
  /// Seconds as minutes and seconds: `4:10`.
  var clockText: String {
    guard isFinite, self < 1e9 else { return "?" }
    let seconds = Int(rounded())
    return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + String(seconds % 60)
  }
}
