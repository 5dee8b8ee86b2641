import Glibc

extension Biquad {
  /// How much louder the head makes high sounds, then how little low ones count: the two filters of the
  /// loudness meter at any rate.
  ///
  /// - Source: ITU-R BS.1770-4, annex 1, tables 1 and 2 for 48 kHz, which these reproduce to twelve
  ///   digits.
  static func kWeighting(rate: Double) -> [Biquad] {
    let k = tan(.pi * 1681.974450955533 / rate)
    let q = 0.7071752369554196
    let high = amplitude(decibels: 3.999843853973347)
    let band = pow(high, 0.4996667741545416)
    let a0 = 1 + k / q + k * k
    let shelf = Biquad(
      b0: (high + band * k / q + k * k) / a0, b1: 2 * (k * k - high) / a0,
      b2: (high - band * k / q + k * k) / a0, a1: 2 * (k * k - 1) / a0,
      a2: (1 - k / q + k * k) / a0)

    let low = tan(.pi * 38.13547087602444 / rate)
    let lowQ = 0.5003270373238773
    let lowA0 = 1 + low / lowQ + low * low
    let highPass = Biquad(
      b0: 1, b1: -2, b2: 1, a1: 2 * (low * low - 1) / lowA0,
      a2: (1 - low / lowQ + low * low) / lowA0)
    return [shelf, highPass]
  }
}
