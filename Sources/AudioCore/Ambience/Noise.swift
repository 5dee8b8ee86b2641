import Glibc

/// Chance, as sound needs it.
struct Noise: Sendable {
  private var source: any RandomNumberGenerator & Sendable
  private var pink = (SIMD2<Float>(), SIMD2<Float>(), SIMD2<Float>())
  private var brown = SIMD2<Float>()

  init(_ source: any RandomNumberGenerator & Sendable) {
    self.source = source
  }

  /// From 0 up to but not including 1.
  mutating func uniform() -> Double { Double(source.next() >> 11) * 0x1p-53 }

  mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * uniform()
  }

  /// From −1 up to but not including 1.
  mutating func signed() -> Double { 2 * uniform() - 1 }

  /// Between two frequencies, each octave as likely as the next.
  mutating func octaves(_ low: Double, _ high: Double) -> Double {
    low * pow(high / low, uniform())
  }

  /// With mean 0 and standard deviation 1.
  ///
  /// - Source: Box and Muller, "A note on the generation of random normal deviates", 1958.
  mutating func normal() -> Double {
    (-2 * log(1 - uniform())).squareRoot() * cos(2 * .pi * uniform())
  }

  /// How many frames until the next of so many events a second, which do not know of each other.
  mutating func gap(_ rate: Double) -> Int {
    guard rate > 0 else { return .max / 2 }
    return Int(min(-log(1 - uniform()) / rate * AudioFormat.sampleRate, 1e12)) + 1
  }

  /// All frequencies alike, of RMS 1; the channels know nothing of each other.
  mutating func white() -> Frame {
    let bits = source.next()
    let scale = Float(3.0.squareRoot()) * 0x1p-31
    return Frame(
      Float(Int32(truncatingIfNeeded: bits)), Float(Int32(truncatingIfNeeded: bits >> 32)))
      * scale
  }

  /// 3 dB less an octave, of RMS near 1.
  ///
  /// - Source: P. Kellet's economical filter, three one-poles, musicdsp.org.
  mutating func pinkFrame() -> Frame {
    let w = white()
    pink.0 = 0.99765 * pink.0 + w * 0.0990460
    pink.1 = 0.96300 * pink.1 + w * 0.2965164
    pink.2 = 0.57000 * pink.2 + w * 1.0526913
    return (pink.0 + pink.1 + pink.2 + w * 0.1848) * 0.45
  }

  /// 6 dB less an octave, of RMS near 1.
  mutating func brownFrame() -> Frame {
    brown = 0.998 * brown + white() * 0.0632
    return brown
  }
}
