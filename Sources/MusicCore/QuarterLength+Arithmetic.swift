/// Arithmetic that never traps: exact where 64 bits hold the result, otherwise the nearest
/// fraction that they hold.
extension QuarterLength {
  public static func + (left: QuarterLength, right: QuarterLength) -> QuarterLength {
    QuarterLength(
      saturating: Int128(left.numerator) * Int128(right.denominator)
        + Int128(right.numerator) * Int128(left.denominator),
      over: Int128(left.denominator) * Int128(right.denominator))
  }

  /// What is left of `left`: 0 where `right` is longer, since no length is under 0.
  public static func - (left: QuarterLength, right: QuarterLength) -> QuarterLength {
    QuarterLength(
      saturating: Int128(left.numerator) * Int128(right.denominator)
        - Int128(right.numerator) * Int128(left.denominator),
      over: Int128(left.denominator) * Int128(right.denominator))
  }

  public static func * (left: QuarterLength, right: QuarterLength) -> QuarterLength {
    QuarterLength(
      saturating: Int128(left.numerator) * Int128(right.numerator),
      over: Int128(left.denominator) * Int128(right.denominator))
  }

  /// How many times `right` fits into `left`; dividing by 0 gives 0.
  public static func / (left: QuarterLength, right: QuarterLength) -> QuarterLength {
    guard !right.isZero else { return .zero }
    return QuarterLength(
      saturating: Int128(left.numerator) * Int128(right.denominator),
      over: Int128(left.denominator) * Int128(right.numerator))
  }

  /// The product, or nothing where 64 bits do not hold it exactly.
  func multiplied(by factor: QuarterLength) -> QuarterLength? {
    let top = Int128(numerator) * Int128(factor.numerator)
    let bottom = Int128(denominator) * Int128(factor.denominator)
    let divisor = greatestCommonDivisor(top, bottom)
    guard let numerator = Int(exactly: top / divisor), let under = Int(exactly: bottom / divisor)
    else { return nil }
    return QuarterLength(reduced: numerator, over: under)
  }

  public static func += (left: inout QuarterLength, right: QuarterLength) { left = left + right }
  public static func -= (left: inout QuarterLength, right: QuarterLength) { left = left - right }

  /// How far apart two moments are.
  public func distance(to other: QuarterLength) -> QuarterLength {
    self < other ? other - self : self - other
  }
}

extension QuarterLength: Comparable {
  public static func < (left: QuarterLength, right: QuarterLength) -> Bool {
    left.denominator == right.denominator
      ? left.numerator < right.numerator
      : Int128(left.numerator) * Int128(right.denominator)
        < Int128(right.numerator) * Int128(left.denominator)
  }
}
