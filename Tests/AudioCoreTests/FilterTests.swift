import Glibc
import Testing

@testable import AudioCore

struct FilterTests {
  @Test("a low-pass has the coefficients that the cookbook's formulas give")
  func coefficients() {
    let filter = Biquad.lowPass(3500)
    #expect(abs(filter.b0 - 0.045502) < 1e-6)
    #expect(abs(filter.b1 - 0.091003) < 1e-6)
    #expect(abs(filter.a1 + 1.312561) < 1e-5)
    #expect(abs(filter.a2 - 0.494567) < 1e-5)
  }

  @Test(
    "a low-pass of 3.5 kHz, measured by sines at ten frequencies",
    arguments: [50.0, 200, 500, 1000, 2000, 3500, 5000, 7000, 10_000, 14_000])
  func response(frequency: Double) {
    let output = Signals.through(
      Filter([.lowPass(3500)]), Signals.sine(frequency, seconds: 1.2))
    let gain = Signals.tone(frequency, in: output[8820...])
    // Butterworth's formula, at frequencies bent as the bilinear transform bends them.
    let bent = tan(Double.pi * frequency / 44_100) / tan(Double.pi * 3500 / 44_100)
    #expect(abs(gain + 10 * log10(1 + pow(bent, 4))) < 0.06, "\(frequency) Hz: \(gain) dB")
    let known = [1000: -0.03, 3500: -3.01, 7000: -13.41, 14_000: -31.36][frequency]
    #expect(known.map { abs(gain - $0) < 0.02 } ?? true)
  }

  @Test(
    "other filters, by one frequency each",
    arguments: [
      (Biquad.bandPass(1000, quality: 2), 2000.0, -10.07), (.lowShelf(120, gain: 3), 30, 2.99),
      (.lowShelf(120, gain: 3), 120, 1.5), (.lowShelf(120, gain: 3), 1000, 0),
      (.highShelf(6000, gain: -4), 6000, -2), (.peak(80, quality: 1, gain: 2), 80, 2),
      (.highPass(40), 40, -3.01), (.highPass(40), 10, -24.1),
    ])
  func others(filter: Biquad, frequency: Double, decibels: Double) {
    let output = Signals.through(Filter([filter]), Signals.sine(frequency, seconds: 2.2))
    let gain = Signals.tone(frequency, in: output[8820...])
    #expect(abs(gain - decibels) < 0.06, "\(gain) dB")
  }

  @Test("with no width left and right are the same, and lows are so with any")
  func width() {
    let left = Signals.sine(1000, seconds: 0.5).map { Frame($0.x, 0) }
    let mono = Signals.through(Tone([], width: 0), left)
    #expect(mono.allSatisfy { abs($0.x - $0.y) < 1e-6 })
    let low = Signals.sine(40, seconds: 1).map { Frame($0.x, 0) }
    let narrow = Signals.through(Tone([], width: 1), low)
    let difference = narrow.map { Frame(repeating: $0.x - $0.y) }
    #expect(Signals.level(difference[22_050...]) < Signals.level(narrow[22_050...]) - 15)
  }
}
