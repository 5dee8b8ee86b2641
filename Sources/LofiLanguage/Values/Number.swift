import Glibc

/// A number of the language: exact as long as it can be, a double once a decimal takes part.
///
/// - Invariant: a fraction is in lowest terms, with a denominator of 2 or more.
public enum Number: Hashable, Sendable {
  case integer(Int)
  case fraction(Int, over: Int)
  case decimal(Double)

  /// What arithmetic refuses.
  public enum Refusal: Error, Equatable {
    case overflow
    case divisionByZero
    case notANumber
  }

  /// `numerator / denominator` in lowest terms.
  public init(_ numerator: Int, over denominator: Int) throws(Refusal) {
    guard denominator != 0 else { throw .divisionByZero }
    guard numerator != .min, denominator != .min else { throw .overflow }
    let divisor = Self.greatestCommonDivisor(abs(numerator), abs(denominator))
    let sign = denominator < 0 ? -1 : 1
    let over = sign * denominator / divisor
    let upper = sign * numerator / divisor
    self = over == 1 ? .integer(upper) : .fraction(upper, over: over)
  }

  /// The number as a double, rounded if it must be.
  public var double: Double {
    switch self {
    case .integer(let value): Double(value)
    case .fraction(let numerator, let denominator): Double(numerator) / Double(denominator)
    case .decimal(let value): value
    }
  }

  /// The number if it is whole: `3`, and `3.0` too.
  public var whole: Int? {
    switch self {
    case .integer(let value): value
    case .fraction: nil
    // The one whole number without an opposite is none of the language's.
    case .decimal(let value): Int(exactly: value).flatMap { $0 == .min ? nil : $0 }
    }
  }

  /// Numerator and denominator, unless it is a decimal.
  public var exact: (numerator: Int, denominator: Int)? {
    switch self {
    case .integer(let value): (value, 1)
    case .fraction(let numerator, let denominator): (numerator, denominator)
    case .decimal: nil
    }
  }

  static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Number {
  /// `self sign other`.
  public func combined(_ sign: Operator, with other: Number) throws(Refusal) -> Number {
    guard sign != .power else { return try raised(to: other) }
    if case .integer(let a) = self, case .integer(let b) = other {
      switch sign {
      case .add: return .integer(try Self.sum(a, b))
      case .subtract: return .integer(try Self.sum(a, -b))
      case .multiply: return .integer(try Self.product(a, b))
      default: break
      }
    }
    guard let (a, b) = exact, let (c, d) = other.exact else {
      return try decimal(sign, other.double)
    }
    switch sign {
    case .add, .subtract:
      // Over the least common denominator, so that only a result that is too large is refused.
      let common = Self.greatestCommonDivisor(b, d)
      let left = try Self.product(a, d / common)
      let right = try Self.product(sign == .add ? c : -c, b / common)
      return try Number(Self.sum(left, right), over: Self.product(b, d / common))
    case .multiply:
      // Cancelled crosswise first, so that only a result that is too large is refused.
      let first = Self.greatestCommonDivisor(abs(a), d)
      let second = Self.greatestCommonDivisor(abs(c), b)
      return try Number(
        Self.product(a / first, c / second), over: Self.product(b / second, d / first))
    case .divide: return try combined(.multiply, with: Number(d, over: c))
    default:
      guard c != 0 else { throw .divisionByZero }
      // Over their common denominator, with the sign of the right side.
      let common = Self.greatestCommonDivisor(b, d)
      let left = try Self.product(a, d / common)
      let right = try Self.product(c, b / common)
      let rest = left % right
      return try Number(
        rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest,
        over: Self.product(b, d / common))
    }
  }

  private func decimal(_ sign: Operator, _ other: Double) throws(Refusal) -> Number {
    let value: Double
    switch sign {
    case .add: value = double + other
    case .subtract: value = double - other
    case .multiply: value = double * other
    case .divide:
      guard other != 0 else { throw .divisionByZero }
      value = double / other
    default:
      guard other != 0 else { throw .divisionByZero }
      let rest = fmod(double, other)
      value = rest != 0 && (rest < 0) != (other < 0) ? rest + other : rest
    }
    guard value.isFinite else { throw .overflow }
    return .decimal(value)
  }

  private func raised(to exponent: Number) throws(Refusal) -> Number {
    guard let (a, b) = exact, case .integer(let power) = exponent else {
      let value = pow(double, exponent.double)
      guard !value.isNaN else { throw .notANumber }
      guard value.isFinite else { throw double == 0 ? .divisionByZero : .overflow }
      return .decimal(value)
    }
    guard power >= 0 else {
      guard power != .min else { throw .overflow }
      return try Number.integer(1).combined(.divide, with: raised(to: .integer(-power)))
    }
    return try Number(Self.power(a, power), over: Self.power(b, power))
  }

  private static func power(_ base: Int, _ exponent: Int) throws(Refusal) -> Int {
    if base == 0 || base == 1 { return exponent == 0 ? 1 : base }
    if base == -1 { return exponent.isMultiple(of: 2) ? 1 : -1 }
    guard exponent < 64 else { throw .overflow }
    var result = 1
    for _ in 0..<exponent { result = try product(result, base) }
    return result
  }

  private static func product(_ a: Int, _ b: Int) throws(Refusal) -> Int {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    guard !overflow, value != .min else { throw .overflow }
    return value
  }

  private static func sum(_ a: Int, _ b: Int) throws(Refusal) -> Int {
    let (value, overflow) = a.addingReportingOverflow(b)
    guard !overflow, value != .min else { throw .overflow }
    return value
  }

  /// Whether `self` is less than `other`: exactly, where both are exact.
  public func isLess(than other: Number) -> Bool {
    guard let (a, b) = exact, let (c, d) = other.exact else { return double < other.double }
    let left = a.multipliedFullWidth(by: d)
    let right = c.multipliedFullWidth(by: b)
    return (left.high, left.low) < (right.high, right.low)
  }

  /// Whether both are the same number, whatever their form.
  public func equals(_ other: Number) -> Bool {
    guard let first = exact, let second = other.exact else { return double == other.double }
    return first == second
  }
}
