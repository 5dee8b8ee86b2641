/// Turns ticks into quarter lengths, many of them.
///
/// Reducing a fraction takes a row of divisions, and there are no more different remainders than
/// ticks in a quarter note: each is reduced once.
struct TickLengths {
  private let division: MIDIDivision
  private let ticksPerQuarter: UInt
  /// By remainder: numerator and denominator in 16 bits each; 0 where it was not needed yet.
  private var reduced: [UInt32] = []

  init(_ division: MIDIDivision) {
    self.division = division
    guard case .ticksPerQuarter(let ticks) = division, (1...0x7FFF).contains(ticks) else {
      ticksPerQuarter = 0
      return
    }
    ticksPerQuarter = UInt(ticks)
    reduced = [UInt32](repeating: 0, count: ticks)
  }

  /// The length of `ticks`, 0 or more.
  @inline(__always)
  mutating func length(of ticks: Int) -> QuarterLength {
    guard ticksPerQuarter > 0 else { return division.quarterLength(ofTicks: ticks) }
    let rest = Int(UInt(bitPattern: ticks) % ticksPerQuarter)
    var fraction = reduced[rest]
    if fraction == 0 { fraction = reduce(rest) }
    let denominator = Int(fraction & 0xFFFF)
    let quarters = Int(UInt(bitPattern: ticks) / ticksPerQuarter)
    return QuarterLength(
      reduced: quarters &* denominator &+ Int(fraction >> 16), over: denominator)
  }

  @inline(never)
  private mutating func reduce(_ rest: Int) -> UInt32 {
    let quarter = Int(ticksPerQuarter)
    let divisor = greatestCommonDivisor(rest, quarter)
    reduced[rest] = UInt32(rest / divisor) << 16 | UInt32(quarter / divisor)
    return reduced[rest]
  }
}
