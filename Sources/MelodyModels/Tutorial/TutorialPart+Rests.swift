import MusicCore

/// Steps 14 and 15 of Reference 1a: silence becomes rests, and measures stand end to end.
///
/// - Source: music21 8.3.0, `makeNotation.makeRests`, `Stream.findGaps`.
extension TutorialPart {
  mutating func makeRests() {
    var length = QuarterLength.whole
    for index in measures.indices {
      length = measures[index].signedLength ?? length
      if measures[index].voices.isEmpty {
        measures[index].base.fillWithRests(until: length)
      } else {
        // The voices fill the measure, so that nothing is silent beside them.
        for voice in measures[index].voices.indices {
          measures[index].voices[voice].fillWithRests(until: length)
        }
      }
    }
    makeTies { $0.isRest }
    var start = QuarterLength.zero
    for index in measures.indices {
      measures[index].start = start
      start += measures[index].end
    }
  }
}

extension TutorialVoice {
  /// Puts a rest before the first symbol, after the last, and in every gap.
  ///
  /// A mark counts as a symbol of no length, so that one inside a silence cuts the rest in two.
  fileprivate mutating func fillWithRests(until length: QuarterLength) {
    let first = symbols.map(\.offset).min() ?? .zero
    let last = end
    insertRest(from: .zero, to: first)
    insertRest(from: last, to: length)
    var soundsUntil = QuarterLength.zero
    for symbol in symbols.inOrder {
      insertRest(from: soundsUntil, to: symbol.offset)
      soundsUntil = max(soundsUntil, symbol.end)
    }
  }

  private mutating func insertRest(from start: QuarterLength, to end: QuarterLength) {
    guard start < end else { return }
    insert(TutorialSymbol(.rest, at: start, lasting: end - start))
  }
}
