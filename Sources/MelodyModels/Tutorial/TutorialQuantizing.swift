import Glibc
import MusicCore

/// Step 9 of Reference 1a: offsets and lengths go to the nearest sixteenth or eighth triplet.
///
/// - Source: music21 8.3.0, `Stream.quantize` with divisors (4, 3) and `common.nearestMultiple`;
///   the arithmetic is that of IEEE doubles, rounding errors included, since they decide ties.
struct TutorialQuantizing {
  let ticksPerQuarter: Double

  /// A symbol as the file has it.
  ///
  /// - Unit: ticks.
  struct Unquantized {
    let content: TutorialSymbol.Content
    let tick: Int
    let length: Int
    let isGrace: Bool
  }

  /// The multiple of a quarter's fraction that is nearest to a moment.
  private struct Match {
    let multiple: Double
    let divisor: Double
    /// The multiple as the double that music21 computes, which is not always the nearest to it.
    var value: Double { 1 / divisor * multiple }
    let error: Double

    init(_ x: Double, divisor: Double) {
      let unit = 1 / divisor
      let below = (x / unit).rounded(.down)
      let (low, high) = (unit * below, unit * (below + 1))
      let isLow = low <= x && x <= low + unit / 2
      multiple = isLow ? below : below + 1
      error = Match.roundedTo7Places(isLow ? x - low : high - x)
      self.divisor = divisor
    }

    /// Sixteenths win where triplets are no nearer.
    static func best(_ x: Double) -> Match {
      let (sixteenth, triplet) = (Match(x, divisor: 4), Match(x, divisor: 3))
      return triplet.error < sixteenth.error ? triplet : sixteenth
    }

    var exact: QuarterLength {
      // Ticks stop far below where an Int does, and are never negative.
      (try? QuarterLength(Int(multiple), over: Int(divisor))) ?? .zero
    }

    private static func roundedTo7Places(_ x: Double) -> Double {
      (x * 1e7).rounded(.toNearestOrEven) / 1e7
    }
  }

  /// Quantises symbols in the order they were put in, each with a look at the one after it.
  func callAsFunction(_ symbols: [Unquantized]) -> [TutorialSymbol] {
    symbols.indices.map { index in
      let symbol = symbols[index]
      let next = index + 1 < symbols.count ? symbols[index + 1] : nil
      let offset = Match.best(Double(symbol.tick) / ticksPerQuarter).exact
      var length = length(of: symbol, at: offset, before: next)
      if length.isZero, symbol.isSoundingNote { length = .sixteenth }
      return TutorialSymbol(symbol.content, at: offset, lasting: length, isGrace: symbol.isGrace)
    }
  }

  /// The length on the grid, or on the next symbol's grid where a gap under a sixteenth would
  /// stay.
  private func length(
    of symbol: Unquantized, at offset: QuarterLength, before next: Unquantized?
  ) -> QuarterLength {
    let length = Double(symbol.length) / ticksPerQuarter
    let match = Match.best(length)
    guard let next else { return match.exact }
    let nextMatch = Match.best(Double(next.tick) / ticksPerQuarter)
    let gap = nextMatch.value - (offset.doubleValue + match.value)
    return 0 < gap && gap < 0.25 ? Match(length, divisor: nextMatch.divisor).exact : match.exact
  }
}

extension TutorialQuantizing.Unquantized {
  /// A note, chord or drum hit with a length.
  fileprivate var isSoundingNote: Bool {
    switch content {
    case .note, .chord, .drumHit: !isGrace
    default: false
    }
  }
}
