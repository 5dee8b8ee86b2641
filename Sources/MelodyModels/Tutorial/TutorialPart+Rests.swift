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
    // Where ties were cut, the end is the one from before.
    if end < length { insert(TutorialSymbol(.rest, at: end, lasting: length - end)) }
    var silences = SilenceFinder()
    let gaps = symbols.inOrder.compactMap { symbol in
      defer { silences.pass(symbol.span) }
      return silences.silence(until: symbol.offset)
    }
    for gap in gaps { insert(TutorialSymbol(.rest, at: gap.offset, lasting: gap.duration)) }
  }
}
