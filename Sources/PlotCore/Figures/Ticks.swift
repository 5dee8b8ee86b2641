import Glibc

/// Round numbers along an axis: 1, 2 or 5 times a power of ten apart.
struct Ticks {
  let values: [Double]
  /// Digits after the point that tell them apart.
  let digits: Int

  /// - Parameters:
  ///   - most: how many there may be; the fewer where steps are round.
  ///   - isWhole: whether only whole numbers have a meaning.
  init(from low: Double, to high: Double, most: Int, isWhole: Bool = false) {
    let span = high - low
    guard span.isFinite, span > 0, most > 1 else {
      values = [low]
      digits = isWhole ? 0 : 3
      return
    }
    let step = Self.step(least: span / Double(most - 1), isWhole: isWhole)
    let first = (low / step).rounded(.up)
    // Past 2^53 neighbouring steps are one number.
    guard abs(first) < 9e15 else {
      (values, digits) = ([low, high], 0)
      return
    }
    let last = (high / step + 1e-9).rounded(.down)
    values = stride(from: first, through: last, by: 1).map { $0 * step }
    digits = max(0, Int(-log10(step).rounded(.down)))
  }

  private static func step(least: Double, isWhole: Bool) -> Double {
    let power = pow(10, log10(least).rounded(.down))
    let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= least * (1 - 1e-9) } ?? power * 10
    return isWhole ? max(1, step.rounded()) : step
  }

  func text(of value: Double) -> String { Self.text(of: value, digits: digits) }

  /// Very large and very small numbers are written with an exponent.
  static func text(of value: Double, digits: Int) -> String {
    let size = abs(value)
    if size >= 1e7 || digits > 6 { return value == 0 ? "0" : value.scientificText(digits: 1) }
    return value.text(digits: digits)
  }
}
