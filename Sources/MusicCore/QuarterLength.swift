/// A length of musical time, counted in quarter notes and held exactly.
///
/// A quarter note is 1, an eighth 1/2, one note of an eighth triplet 1/3.
/// Tempo plays no part: ``TempoMap`` turns quarter lengths into seconds.
///
/// - Unit: quarter notes; never ticks, never seconds.
/// - Invariant: `numerator >= 0`, `denominator > 0`, in lowest terms.
/// - Source: Standard MIDI-File Format Spec. 1.1, "Header Chunks", division.
public struct QuarterLength: Hashable, Sendable {
  public let numerator: Int
  public let denominator: Int

  /// The fraction `numerator` / `denominator` of a quarter note.
  ///
  /// - Throws: ``MusicError/notALength(numerator:denominator:)`` under 0, and over a denominator
  ///   under 1.
  public init(_ numerator: Int, over denominator: Int = 1) throws(MusicError) {
    guard numerator >= 0, denominator > 0 else {
      throw .notALength(numerator: numerator, denominator: denominator)
    }
    self.init(reducing: numerator, over: denominator)
  }

  /// The fraction of two numbers that are in range already.
  private init(reducing numerator: Int, over denominator: Int) {
    let divisor = greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// The fraction of two numbers that are in range and in lowest terms already.
  init(reduced numerator: Int, over denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The fraction in lowest terms, or, where 64 bits do not hold it, the nearest that they hold.
  ///
  /// A numerator under 0 becomes 0, a denominator under 1 becomes 1.
  init(saturating numerator: Int128, over denominator: Int128) {
    if let small = Int(exactly: numerator), let under = Int(exactly: denominator) {
      self.init(reducing: max(small, 0), over: max(under, 1))  // many times faster
      return
    }
    var (top, bottom) = (max(numerator, 0), max(denominator, 1))
    let divisor = greatestCommonDivisor(top, bottom)
    (top, bottom) = (top / divisor, bottom / divisor)
    while bottom > Int.max || (top > Int.max && bottom > 1) {
      (top, bottom) = (top >> 1, bottom >> 1)
    }
    self.init(reducing: Int(clamping: top), over: Int(clamping: bottom))
  }

  public static let zero = QuarterLength(reducing: 0, over: 1)
  public static let whole = QuarterLength(reducing: 4, over: 1)
  public static let half = QuarterLength(reducing: 2, over: 1)
  public static let quarter = QuarterLength(reducing: 1, over: 1)
  public static let eighth = QuarterLength(reducing: 1, over: 2)
  public static let sixteenth = QuarterLength(reducing: 1, over: 4)
  public static let thirtySecond = QuarterLength(reducing: 1, over: 8)
  /// One of the three notes that fill a quarter note.
  public static let eighthTriplet = QuarterLength(reducing: 1, over: 3)

  /// The length as a decimal number of quarter notes.
  public var doubleValue: Double { Double(numerator) / Double(denominator) }

  public var isZero: Bool { numerator == 0 }
}

extension QuarterLength {
  /// The number of ticks this length fills at `resolution`.
  ///
  ///     try QuarterLength(1, over: 3).ticks(at: 480)  // 160
  ///
  /// - Parameter resolution: ticks per quarter note (PPQ), 1 or more.
  /// - Returns: a whole number of ticks, 0 or more.
  /// - Throws: ``MusicError/betweenTicks(length:resolution:)`` rather than
  ///   round; rounding is the caller's choice, made by quantizing first.
  public func ticks(at resolution: Int) throws(MusicError) -> Int {
    guard resolution > 0 else { throw .badResolution(resolution) }
    let scaled = Int128(numerator) * Int128(resolution)
    guard scaled.isMultiple(of: Int128(denominator)) else {
      throw .betweenTicks(length: self, resolution: resolution)
    }
    return Int(clamping: scaled / Int128(denominator))
  }

  /// The tick nearest to this moment at `resolution`, for files that cannot hold it exactly.
  ///
  /// - Parameter resolution: ticks per quarter note (PPQ), 1 or more.
  public func nearestTick(at resolution: Int) -> Int {
    let scaled = Int128(numerator) * Int128(max(resolution, 1))
    return Int(clamping: (scaled + Int128(denominator / 2)) / Int128(denominator))
  }

  /// The multiple of `unit` nearest to this moment; halfway, the earlier one.
  ///
  /// A unit of 0 leaves the moment where it is.
  public func rounded(to unit: QuarterLength) -> QuarterLength {
    guard !unit.isZero else { return self }
    let ratio = self / unit
    let below = ratio.numerator / ratio.denominator
    let rest = ratio.numerator % ratio.denominator
    let isAbove = rest > ratio.denominator - rest
    return unit * QuarterLength(saturating: Int128(below) + (isAbove ? 1 : 0), over: 1)
  }
}

extension QuarterLength: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: UInt32) {
    self.init(reducing: Int(value), over: 1)
  }
}

extension QuarterLength: CustomStringConvertible {
  public var description: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

/// The largest number that divides both, and 1 where both are 0.
func greatestCommonDivisor<Number: BinaryInteger>(_ first: Number, _ second: Number) -> Number {
  var (first, second) = (first, second)
  while second != 0 { (first, second) = (second, first % second) }
  return max(first, 1)
}
