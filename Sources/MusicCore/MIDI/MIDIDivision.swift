/// What one tick of a MIDI file is worth.
///
/// - Source: Standard MIDI-File Format Spec. 1.1, "Header Chunks", division.
public enum MIDIDivision: Hashable, Sendable {
  /// PPQ: a quarter note has this many ticks, and the tempo says how long that is.
  case ticksPerQuarter(Int)
  /// Film time: frames a second (24, 25, 30, and 29 for 29.97) times ticks a frame. Tempo has no
  /// effect on it.
  case smpte(framesPerSecond: Int, ticksPerFrame: Int)
}

extension MIDIDivision {
  /// A tick in quarter notes, as numerator and denominator.
  ///
  /// Film time has no quarter notes; it is written down at 120 BPM, two quarter notes a second.
  var quartersPerTick: (numerator: Int, denominator: Int) {
    switch self {
    case .ticksPerQuarter(let ticks): (1, max(ticks, 1))
    case .smpte(29, let ticksPerFrame): (2 * 1001, 30_000 * max(ticksPerFrame, 1))
    case .smpte(let frames, let ticksPerFrame): (2, max(frames, 1) * max(ticksPerFrame, 1))
    }
  }

  /// The moment or length of `ticks`, in quarter notes.
  public func quarterLength(ofTicks ticks: Int) -> QuarterLength {
    let tick = quartersPerTick
    return QuarterLength(
      saturating: Int128(ticks) * Int128(tick.numerator), over: Int128(tick.denominator))
  }

  /// The PPQ on which the same moments can be written, where there is one.
  var nearestResolution: Int {
    let tick = quartersPerTick
    let isWhole = tick.denominator.isMultiple(of: tick.numerator)
    let resolution = isWhole ? tick.denominator / tick.numerator : 0
    return (1...0x7FFF).contains(resolution) ? resolution : Score.usualResolution
  }
}
