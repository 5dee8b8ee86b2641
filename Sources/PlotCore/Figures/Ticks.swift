import Glibc

/// Round numbers along an axis: 1, 2 or 5 times a power of ten apart.
struct Ticks {
  let values: [Double]
  /// Digits after the point that tell them apart.
  let digits: Int

  /// - Parameters:
  ///   - most: how many there may be.
  ///   - isWhole: whether only whole numbers have a meaning.
  init(from low: Double, to high: Double, most: Int, isWhole: Bool = false) {
    let span = high - low
    guard span.isFinite, span > 0, most > 1 else {
      values = [low]
      digits = isWhole ? 0 : 3
      return
    }
    let step = Self.step(from: low, to: high, most: most, isWhole: isWhole)
    let (first, last) = Self.places(from: low, to: high, step)
    // Past 2^53 neighbouring steps are one number.
    guard abs(first) < 9e15, abs(last) < 9e15 else {
      (values, digits) = ([low, high], 0)
      return
    }
    // Adding 0 takes the sign off a 0.
    values = stride(from: first, through: last, by: 1).map { $0 * step + 0 }
    digits = max(0, Int(-log10(step).rounded(.down)))
  }

  /// The smallest round step that does not give too many.
  private static func step(
    from low: Double, to high: Double, most: Int, isWhole: Bool
  ) -> Double {
    let power = pow(10, log10((high - low) / Double(most)).rounded(.down))
    let steps = [1, 2, 5, 10, 20, 50, 100].map { $0 * power }
    return steps.filter { !isWhole || $0 >= 1 }.first { step in
      let (first, last) = places(from: low, to: high, step)
      return last - first < Double(most)
    } ?? power * 100
  }

  /// Which multiples of `step` are the first and the last.
  private static func places(
    from low: Double, to high: Double, _ step: Double
  ) -> (first: Double, last: Double) {
    ((low / step - 1e-9).rounded(.up), (high / step + 1e-9).rounded(.down))
  }

  func text(of value: Double) -> String { Self.text(of: value, digits: digits) }

  /// Very large and very small numbers are written with an exponent.
  static func text(of value: Double, digits: Int) -> String {
    let size = abs(value)
    if size >= 1e7 || digits > 6 { return value == 0 ? "0" : value.scientificText(digits: 1) }
    return value.text(digits: digits)
  }
}
