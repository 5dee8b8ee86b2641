/// Chords that come round: a bar each, or two in a bar.
public struct Progression: Hashable, Sendable {
  /// The chords of each bar, one or two.
  var bars: [[RomanChord]]

  init(bars: [[RomanChord]]) { self.bars = bars }

  /// - Parameter text: bars divided by spaces or bar lines, two chords in a bar by `/`:
  ///   `ii9 V13 Imaj9 v9/I13`.
  /// - Throws: ``ComposerError/unknownChord(_:)``, ``ComposerError/emptyProgression``,
  ///   ``ComposerError/tooManyChords(bar:)``.
  public init(_ text: String) throws(ComposerError) {
    bars = []
    for bar in text.split(whereSeparator: { $0.isWhitespace || ["|", ",", "–"].contains($0) }) {
      var chords: [RomanChord] = []
      for chord in bar.split(separator: "/") { chords.append(try RomanChord(String(chord))) }
      guard chords.count <= 2 else { throw .tooManyChords(bar: String(bar)) }
      bars.append(chords)
    }
    guard !bars.isEmpty else { throw .emptyProgression }
  }

  public var text: String {
    bars.map { $0.map(\.text).joined(separator: "/") }.joined(separator: " ")
  }

  /// The chord that sounds at a step of sixteenths, counted from the beginning.
  func chord(at step: Int) -> RomanChord {
    let bar = bars[step / Beat.stepsInBar % bars.count]
    return bar[step % Beat.stepsInBar * bar.count / Beat.stepsInBar]
  }

  /// How many steps the chord at `step` goes on, from there.
  func stepsLeft(at step: Int) -> Int {
    let count = bars[step / Beat.stepsInBar % bars.count].count
    let slot = Beat.stepsInBar / count
    return slot - step % slot
  }

  var chords: [RomanChord] { bars.flatMap(\.self) }
}
