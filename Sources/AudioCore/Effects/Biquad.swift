import Glibc

/// The coefficients of a filter of second order.
///
///     y[n] = b0·x[n] + b1·x[n−1] + b2·x[n−2] − a1·y[n−1] − a2·y[n−2]
///
/// - Source: R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients".
struct Biquad: Hashable, Sendable {
  let b0, b1, b2, a1, a2: Double

  init(b0: Double, b1: Double, b2: Double, a1: Double, a2: Double) {
    self.b0 = b0
    self.b1 = b1
    self.b2 = b2
    self.a1 = a1
    self.a2 = a2
  }

  private init(b: (Double, Double, Double), a: (Double, Double, Double)) {
    self.init(b0: b.0 / a.0, b1: b.1 / a.0, b2: b.2 / a.0, a1: a.1 / a.0, a2: a.2 / a.0)
  }

  /// The filter that changes nothing.
  static let nothing = Biquad(b0: 1, b1: 0, b2: 0, a1: 0, a2: 0)

  /// The quality at which a low-pass or high-pass has no bump: 3 dB less at its frequency.
  static let flat = 0.5.squareRoot()

  /// What the formulas have in common: cos w and α of a frequency, which stays below the half of the rate.
  private static func angle(
    _ frequency: Double, _ quality: Double, _ rate: Double
  ) -> (cosine: Double, alpha: Double) {
    let w = 2 * Double.pi * min(max(frequency, 1), 0.49 * rate) / rate
    return (cos(w), sin(w) / (2 * quality))
  }

  /// - Parameters:
  ///   - frequency: where it gives 3 dB less, at the usual quality; in hertz.
  ///   - rate: frames a second.
  static func lowPass(
    _ frequency: Double, quality: Double = flat, rate: Double = AudioFormat.sampleRate
  ) -> Biquad {
    let (c, alpha) = angle(frequency, quality, rate)
    return Biquad(b: ((1 - c) / 2, 1 - c, (1 - c) / 2), a: (1 + alpha, -2 * c, 1 - alpha))
  }

  static func highPass(
    _ frequency: Double, quality: Double = flat, rate: Double = AudioFormat.sampleRate
  ) -> Biquad {
    let (c, alpha) = angle(frequency, quality, rate)
    return Biquad(b: ((1 + c) / 2, -(1 + c), (1 + c) / 2), a: (1 + alpha, -2 * c, 1 - alpha))
  }

  /// What is around a frequency, itself at 0 dB.
  static func bandPass(
    _ frequency: Double, quality: Double, rate: Double = AudioFormat.sampleRate
  ) -> Biquad {
    let (c, alpha) = angle(frequency, quality, rate)
    return Biquad(b: (alpha, 0, -alpha), a: (1 + alpha, -2 * c, 1 - alpha))
  }

  static func peak(
    _ frequency: Double, quality: Double, gain: Double, rate: Double = AudioFormat.sampleRate
  ) -> Biquad {
    let (c, alpha) = angle(frequency, quality, rate)
    let a = amplitude(decibels: gain / 2)
    return Biquad(
      b: (1 + alpha * a, -2 * c, 1 - alpha * a), a: (1 + alpha / a, -2 * c, 1 - alpha / a))
  }

  /// More or less of all that is lower than a frequency, at which it is half the gain.
  static func lowShelf(
    _ frequency: Double, gain: Double, rate: Double = AudioFormat.sampleRate
  ) -> Biquad { shelf(frequency, gain, rate, sign: 1) }

  /// More or less of all that is higher than a frequency, at which it is half the gain.
  static func highShelf(
    _ frequency: Double, gain: Double, rate: Double = AudioFormat.sampleRate
  ) -> Biquad { shelf(frequency, gain, rate, sign: -1) }

  private static func shelf(
    _ frequency: Double, _ gain: Double, _ rate: Double, sign: Double
  ) -> Biquad {
    let (cosine, alpha) = angle(frequency, flat, rate)
    let c = sign * cosine
    let a = amplitude(decibels: gain / 2)
    let k = 2 * a.squareRoot() * alpha
    return Biquad(
      b: (
        a * ((a + 1) - (a - 1) * c + k), sign * 2 * a * ((a - 1) - (a + 1) * c),
        a * ((a + 1) - (a - 1) * c - k)
      ),
      a: (
        (a + 1) + (a - 1) * c + k, sign * -2 * ((a - 1) + (a + 1) * c),
        (a + 1) + (a - 1) * c - k
      ))
  }
}
