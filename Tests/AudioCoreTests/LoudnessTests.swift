import Glibc
import Testing

@testable import AudioCore

/// EBU Tech 3341 and 3342, and the true peaks of BS.1770; all at 48 kHz.
struct LoudnessTests {
  /// Stretches of a sine of 1 kHz: the level of its peaks in dBFS, and seconds.
  private func meter(_ stretches: [(Double, Double)]) -> LoudnessMeter {
    var meter = LoudnessMeter(rate: 48_000)
    for (level, seconds) in stretches {
      meter.add(Signals.sine(1000, level: level, seconds: seconds, rate: 48_000))
    }
    return meter
  }

  @Test("a sine of full scale is at 0 LUFS in both channels, and 3.01 below in one")
  func fullScale() {
    let both = Signals.sine(997, seconds: 20, rate: 48_000)
    var meter = LoudnessMeter(rate: 48_000)
    meter.add(both)
    #expect(abs(meter.integrated) < 0.01)
    var one = LoudnessMeter(rate: 48_000)
    one.add(both.map { Frame($0.x, 0) })
    #expect(abs(one.integrated + 3.01) < 0.01)
  }

  @Test(
    "EBU Tech 3341, cases 1 to 5",
    arguments: [
      ([(-23.0, 20.0)], -23.0), ([(-33, 20)], -33),
      ([(-36, 10), (-23, 60), (-36, 10)], -23),
      ([(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23),
      ([(-26, 20), (-20, 20.1), (-26, 20)], -23),
    ] as [([(Double, Double)], Double)])
  func integrated(stretches: [(Double, Double)], wanted: Double) {
    let measured = meter(stretches).integrated
    #expect(abs(measured - wanted) < 0.1, "\(measured) LUFS")
  }

  @Test("the coefficients at 48 kHz are those of the standard")
  func coefficients() {
    let filters = Biquad.kWeighting(rate: 48_000)
    #expect(abs(filters[0].b0 - 1.53512485958697) < 1e-11)
    #expect(abs(filters[0].a1 + 1.69065929318241) < 1e-11)
    #expect(abs(filters[1].a1 + 1.99004745483398) < 1e-11)
    #expect(abs(filters[1].a2 - 0.99007225036621) < 1e-11)
  }

  @Test(
    "EBU Tech 3342, cases 1 to 4: the loudness range",
    arguments: [
      ([-20, -30], 10), ([-20, -15], 5), ([-40, -20], 20), ([-50, -35, -20, -35, -50], 15),
    ] as [([Double], Double)])
  func range(levels: [Double], wanted: Double) {
    let measured = meter(levels.map { ($0, 20) }).range
    #expect(abs(measured - wanted) < 1, "\(measured) LU")
  }

  @Test(
    "EBU Tech 3341, the cases of true peaks",
    arguments: [
      (0.5, 4.0, 0.0, -6.0), (0.5, 4, 45, -6), (0.5, 6, 60, -6), (0.5, 8, 67.5, -6),
      (1.41, 4, 45, 3),
    ])
  func truePeak(peak: Double, part: Double, phase: Double, wanted: Double) {
    var meter = TruePeak()
    let sine = Signals.sine(
      48_000 / part, level: 20 * log10(peak), phase: phase, seconds: 0.5, rate: 48_000)
    // It comes in slowly: a tone that is cut on has higher peaks than itself.
    meter.add(sine.enumerated().map { $1 * min(1, Float($0) / 4800) })
    let measured = 20 * log10(Double(meter.highest))
    #expect(measured < wanted + 0.2 && measured > wanted - 0.4, "\(measured) dBTP")
  }

  @Test("silence, and less than 0.4 seconds, have no loudness")
  func silence() {
    var meter = LoudnessMeter()
    #expect(meter.integrated == -.infinity)
    meter.add(Array(repeating: Frame(), count: 100_000))
    #expect(meter.integrated == -.infinity)
    #expect(meter.range == 0)
    var short = LoudnessMeter()
    short.add(Signals.sine(1000, seconds: 0.3))
    #expect(short.integrated == -.infinity)
  }
}
