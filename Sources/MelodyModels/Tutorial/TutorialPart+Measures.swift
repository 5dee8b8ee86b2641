import MusicCore

/// Step 11 of Reference 1a: barlines.
///
/// - Source: music21 8.3.0, `makeNotation.makeMeasures`.
extension TutorialPart {
  /// More measures than a day of music at 120 BPM; a file that asks for more is damaged.
  static let measureLimit = 50_000

  /// Puts symbols into measures, up to the end of the last, marks included.
  ///
  /// - Parameter meters: time signatures, in order, that rule the measures; other symbols among
  ///   them are passed over. 4/4 rules until the first.
  /// - Throws: ``MelodyError/tooManyMeasures(limit:)``.
  init(placing symbols: [TutorialSymbol], meters: [TutorialSymbol]) throws(MelodyError) {
    self.init()
    let latestEnd = symbols.latestEnd
    let end = try rule(by: meters, until: latestEnd)
    var index = 0
    for symbol in symbols.inOrder {
      guard symbol.offset < end else {
        outside.append(symbol)
        continue
      }
      while index + 1 < measures.count, measures[index + 1].start <= symbol.offset { index += 1 }
      let start = measures[index].start
      // A time signature at a barline stands there already, if it rules; if not, it is dropped.
      if symbol.measureLength != nil, symbol.offset == start { continue }
      var placed = symbol
      placed.offset -= start
      measures[index].base.insert(placed)
    }
    let last = measures.reduce(measures[measures.count - 1].start) { max($0, $1.start + $1.end) }
    for index in outside.indices { outside[index].offset = last }
    for index in measures.indices {
      measures[index].base.rememberedEnd = measures[index].base.end
    }
  }

  /// Makes empty measures until `latestEnd` and returns where they end.
  private mutating func rule(
    by meters: [TutorialSymbol], until latestEnd: QuarterLength
  ) throws(MelodyError) -> QuarterLength {
    let spans = TutorialPart.spans(by: meters, until: latestEnd)
    guard spans.count <= TutorialPart.measureLimit else {
      throw .tooManyMeasures(limit: TutorialPart.measureLimit)
    }
    var ruling: Int?
    measures = spans.enumerated().map { index, ruled in
      var measure = TutorialMeasure(start: ruled.span.offset)
      if index == 0 { measure.base.insert(TutorialSymbol(.clef, at: .zero)) }
      if index == 0 || ruled.change != ruling {
        let meter = TutorialSymbol.Content.timeSignature(measureLength: ruled.span.duration)
        measure.base.insert(TutorialSymbol(meter, at: .zero))
      }
      ruling = ruled.change
      return measure
    }
    return spans.last?.span.end ?? .zero
  }

  /// The measures, at most one more than the limit.
  ///
  /// A change inside a measure waits for the next barline; the last of several counts.
  private static func spans(
    by meters: [TutorialSymbol], until end: QuarterLength
  ) -> [MeasureRuler.Ruled] {
    var changes: [Change<QuarterLength>] = []
    for meter in meters {
      if let length = meter.measureLength { changes.append(Change(length, at: meter.offset)) }
    }
    return MeasureRuler(changes, changesCut: false).spans(until: end, atMost: measureLimit + 1)
  }
}
