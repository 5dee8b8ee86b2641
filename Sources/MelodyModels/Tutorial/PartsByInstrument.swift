import MusicCore

/// Steps 17 and 18 of Reference 1a: which symbols the tutorial reads.
///
/// It asks music21 for the parts by instrument and takes the first, so that tracks of one name
/// merge and all other tracks are left out.
///
/// - Source: music21 8.3.0, `instrument.partitionByInstrument`.
extension TutorialScore {
  /// The symbols of the first instrument, in order; of the first part where none is named.
  var firstInstrument: [TutorialSymbol] {
    let flat = parts.map(\.flattened)
    let instruments = flat.map(InstrumentSpan.spans)
    guard let first = instruments.joined().first else { return flat.first ?? [] }
    var collected: [TutorialSymbol] = []
    for (symbols, spans) in zip(flat, instruments) {
      for span in spans where span.name == first.name {
        collected += symbols.filter(span.contains)
      }
    }
    return collected.inOrder
  }
}

/// The stretch of a part that belongs to one instrument: up to the next, or to the part's end.
private struct InstrumentSpan {
  let name: String?
  let start: QuarterLength
  let end: QuarterLength

  static func spans(in symbols: [TutorialSymbol]) -> [InstrumentSpan] {
    var spans: [InstrumentSpan] = []
    var end = symbols.latestEnd
    for symbol in symbols.reversed() {
      guard case .instrument(let name) = symbol.content else { continue }
      spans.append(InstrumentSpan(name: name, start: symbol.offset, end: end))
      end = symbol.offset
    }
    return spans.reversed()
  }

  /// Whether a symbol begins within; in a stretch without length, only one without length does.
  func contains(_ symbol: TutorialSymbol) -> Bool {
    if start == end { return symbol.offset == start && symbol.length.isZero }
    return start <= symbol.offset && symbol.offset < end
  }
}
