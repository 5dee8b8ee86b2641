import MusicCore

/// Step 13 of Reference 1a: what sounds over a barline is cut there and tied.
///
/// The cut notes are tokens of their own. A file on which music21's library fails here is read as
/// if it did not.
///
/// - Source: music21 8.3.0, `makeNotation.makeTies`, `Stream.flattenUnnecessaryVoices`.
extension TutorialPart {
  /// Cuts those symbols that `isCut` chooses, measure by measure.
  mutating func makeTies(_ isCut: (TutorialSymbol) -> Bool) {
    let meters = flattened.filter { $0.measureLength != nil }
    var ruling = 0
    var index = 0
    while index < measures.count {
      let start = measures[index].start
      while ruling + 1 < meters.count, meters[ruling + 1].offset <= start { ruling += 1 }
      let end = meters[ruling].measureLength ?? .whole
      let tails = measures[index].cut(at: end, isCut)
      if !tails.isEmpty {
        if index + 1 == measures.count { measures.append(TutorialMeasure(start: start + end)) }
        let isInVoices = !measures[index].voices.isEmpty
        measures[index + 1].receive(tails, fromVoices: isInVoices)
      }
      index += 1
    }
    for index in measures.indices { measures[index].flattenOnlyVoice() }
  }
}

extension TutorialMeasure {
  /// Shortens what passes the measure's end and returns the rest of it.
  ///
  /// In a measure with voices, symbols beside them are let be.
  fileprivate mutating func cut(
    at end: QuarterLength, _ isCut: (TutorialSymbol) -> Bool
  ) -> [TutorialSymbol] {
    guard !voices.isEmpty else { return base.cut(at: end, isCut) }
    var tails: [TutorialSymbol] = []
    for index in voices.indices { tails += voices[index].cut(at: end, isCut) }
    return tails
  }

  /// Takes the rest of the previous measure's symbols in.
  fileprivate mutating func receive(_ tails: [TutorialSymbol], fromVoices isFromVoices: Bool) {
    switch (isFromVoices, voices.isEmpty) {
    case (true, true):
      // All notes here become one voice, and the tails join it.
      let notes = base.symbols.inOrder.filter { $0.isSounding || $0.isRest }
      base.symbols.removeAll { $0.isSounding || $0.isRest }
      base.rememberedEnd = nil
      voices = [TutorialVoice(notes)]
      for tail in tails { voices[0].insert(tail) }
    case (false, false):
      for tail in tails { voices[0].insert(tail) }
    case (true, false), (false, true):
      // From voices to voices a tail finds none of its name, so it stands beside them.
      for tail in tails { base.insert(tail) }
    }
  }
}

extension TutorialVoice {
  fileprivate mutating func cut(
    at end: QuarterLength, _ isCut: (TutorialSymbol) -> Bool
  ) -> [TutorialSymbol] {
    symbols = symbols.inOrder
    var tails: [TutorialSymbol] = []
    for index in symbols.indices where isCut(symbols[index]) {
      let symbol = symbols[index]
      guard let cut = symbol.span.split(at: end) else { continue }
      symbols[index].length = cut.head.duration
      tails.append(TutorialSymbol(symbol.content, at: .zero, lasting: cut.tail.duration))
      // The library does not notice that a chord was cut.
      if !symbol.isChord { rememberedEnd = nil }
    }
    return tails
  }
}
