import MusicCore

/// One of several lines of notes within a measure.
struct TutorialVoice {
  var symbols: [TutorialSymbol]
  /// The end as it was before ties were cut, where music21 goes on using it.
  var rememberedEnd: QuarterLength?

  init(_ symbols: [TutorialSymbol] = []) {
    self.symbols = symbols
    rememberedEnd = symbols.latestEnd
  }

  /// When the last symbol is over.
  var end: QuarterLength { rememberedEnd ?? symbols.latestEnd }

  mutating func insert(_ symbol: TutorialSymbol) {
    symbols.append(symbol)
    rememberedEnd = nil
  }
}

/// A measure of music21's score: symbols of its own, and voices where notes overlap.
struct TutorialMeasure {
  /// When it begins, in its part.
  var start: QuarterLength
  /// The symbols in no voice: `base`, since a measure without voices is a single line itself.
  var base = TutorialVoice()
  var voices: [TutorialVoice] = []

  init(start: QuarterLength) {
    self.start = start
  }

  /// When the last symbol is over, counted from the measure's beginning.
  var end: QuarterLength { voices.reduce(base.end) { max($0, $1.end) } }

  /// The length that a time signature at its beginning asks for.
  var signedLength: QuarterLength? {
    base.symbols.first { $0.measureLength != nil && $0.offset.isZero }?.measureLength
  }

  /// Gives a measure whose notes all stand in one voice its notes back.
  mutating func flattenOnlyVoice() {
    voices.removeAll(where: \.symbols.isEmpty)
    guard voices.count == 1 else { return }
    for symbol in voices[0].symbols.inOrder { base.insert(symbol) }
    voices = []
  }
}

/// A part of music21's score, which one track becomes.
struct TutorialPart {
  var measures: [TutorialMeasure] = []
  /// Marks that stand in no measure; their offsets count from the beginning of the part.
  var outside: [TutorialSymbol] = []

  /// Every symbol of the part with its offset from the part's beginning, in order.
  ///
  /// - Source: Reference 1a, step 16; music21 8.3.0, `Stream.flatten`.
  var flattened: [TutorialSymbol] {
    let inMeasures = measures.flatMap { measure in
      (measure.voices + [measure.base]).flatMap { voice in
        voice.symbols.inOrder.map { $0.shifted(by: measure.start) }
      }
    }
    return (inMeasures + outside).inOrder
  }
}
