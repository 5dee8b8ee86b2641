import Glibc
import PlotCore

/// How numbers are written.
extension Number {
  /// The short form: `7/2`, `57077`, `0.412`, `3.0`, `1e-09`.
  public var shortForm: String {
    switch self {
    case .integer(let value): String(value)
    case .fraction(let numerator, let denominator): "\(numerator)/\(denominator)"
    case .decimal(let value): Self.text(of: value)
    }
  }

  /// Standing alone, a fraction shows both ways: `7/2 (3.5)`.
  public var longForm: String {
    if case .fraction = self { return "\(shortForm) (\(Self.text(of: double)))" }
    return shortForm
  }

  /// Six significant digits, never fewer than the whole part, at least one after the point; with an
  /// exponent only from 1e15 on or under 1e-6.
  public static func text(of value: Double) -> String {
    guard value.isFinite else {
      return value.isNaN ? "not a number" : value < 0 ? "-infinity" : "infinity"
    }
    let size = abs(value)
    if size != 0, size >= 1e15 || size < 1e-6 { return scientific(value) }
    let wholeDigits = size < 1 ? 0 : Int(log10(size)) + 1
    // Zeros right after the point are not significant: 0.00123456 has six digits.
    let leadingZeros = size < 1 && size > 0 ? Int(-log10(size)) : 0
    return trimmed(value.text(digits: max(6 - wholeDigits + leadingZeros, 1)))
  }

  private static func scientific(_ value: Double) -> String {
    let text = value.scientificText(digits: 5)
    let parts = text.split(separator: "e", maxSplits: 1)
    guard parts.count == 2, let exponent = Int(parts[1]) else { return text }
    var digits = String(parts[0])
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    return "\(digits)e\(exponent)"
  }

  private static func trimmed(_ digits: String) -> String {
    var digits = digits
    while digits.hasSuffix("0"), !digits.hasSuffix(".0") { digits.removeLast() }
    return digits
  }

  /// A count with its thousands grouped, for tables: `5,471,567`.
  public static func grouped(_ count: Int) -> String {
    let digits = Array(String(count.magnitude))
    let groups = digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : String(digit)
    }
    return (count < 0 ? "-" : "") + groups.joined()
  }
}
