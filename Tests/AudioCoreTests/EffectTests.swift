import Glibc
import RandomCore
import Testing

@testable import AudioCore

struct EffectTests {
  @Test(
    "saturation adds the third harmonic that the formula gives, and a bias the second",
    arguments: [
      (1.0, 0.0, 3.0, -34.0), (1.5, 0, 3, -28), (2, 0, 3, -23.5), (3, 0, 3, -18.4),
      (1, 0.1, 2, -33), (3, 0.1, 2, -28), (1, 0.2, 2, -27), (3, 0.2, 2, -22),
    ])
  func drive(gain: Double, bias: Double, harmonic: Double, wanted: Double) {
    let output = Signals.through(
      Drive(gain: gain, bias: bias), Signals.sine(441, level: -6, seconds: 1.1))[4410..<48_510]
    let found =
      Signals.tone(441 * harmonic, in: output) - Signals.tone(441, in: output)
    #expect(abs(found - wanted) < 0.8, "\(found) dB")
  }

  @Test(
    "saturation keeps the level of a sine of -18 dBFS, and its place", arguments: [0.5, 1.7, 4])
  func driveLevel(gain: Double) {
    let sine = Signals.sine(300, level: -18, seconds: 1)
    let output = Signals.through(Drive(gain: gain, bias: 0.1), sine)
    #expect(abs(Signals.level(output[8820...]) - Signals.level(sine[8820...])) < 0.1)
    // Late by so many frames it lies on what went in.
    let late = zip(output[(22_050 + Drive.delay)...], sine[22_050...])
    #expect(late.allSatisfy { abs($0.x - $1.x) < 0.03 })
  }

  @Test("saturation at four times the rate: a harmonic over the half of it does not fold back")
  func driveAliases() {
    // The third harmonic of 9 kHz would come back at 17.1 kHz, the fifth at 0.9.
    let output = Signals.through(
      Drive(gain: 3, bias: 0), Signals.sine(9000, level: -6, seconds: 1.1))[4410..<48_510]
    #expect(Signals.tone(17_100, in: output) < -60)
    #expect(Signals.tone(900, in: output) < -60)
  }

  @Test(
    "so many bits leave 6 decibels each over the noise",
    arguments: [(8.0, 49.7), (10, 61.9), (12, 73.9)])
  func bits(bits: Double, wanted: Double) {
    let sine = Signals.sine(997, seconds: 1)
    let steps = Float(pow(2, bits - 1))
    // Without the filter after it, which takes noise away.
    let output = sine.map { ($0 * steps).rounded(.toNearestOrEven) / steps }
    let errors = zip(output, sine).map { $0 - $1 }
    #expect(abs(-3.01 - Signals.level(errors) - wanted) < 0.5)
    let effect = Signals.through(BitReduction(bits: bits, rate: 44_100), sine)
    #expect(abs(Signals.tone(997, in: effect[4410...])) < 0.1)
  }

  @Test("held samples make images around the rate, and lose highs as a hold does")
  func rate() {
    let output = Signals.through(
      BitReduction(bits: 16, rate: 26_040), Signals.sine(9000, level: -6, seconds: 1.1))[
        4410..<48_510]
    /// What a hold of 26,040 a second and the low-pass after it leave of a tone.
    func kept(_ frequency: Double) -> Double {
      let x = Double.pi * frequency / 26_040
      let bent = tan(Double.pi * frequency / 44_100) / tan(Double.pi * 0.45 * 26_040 / 44_100)
      return 20 * log10(abs(sin(x)) / x) - 10 * log10(1 + pow(bent, 4))
    }
    #expect(abs(Signals.tone(9000, in: output) + 6.02 - kept(9000)) < 1.5)
    // The image: as strong as at its own frequency.
    #expect(abs(Signals.tone(26_040 - 9000, in: output) + 6.02 - kept(26_040 - 9000)) < 1.5)
  }

  @Test(
    "wow and flutter bend the pitch by as many cents as they are asked for",
    arguments: [(10.0, 0.6, 0.0), (3, 6, 0), (25, 0.8, 0)])
  func wow(cents: Double, rate: Double, unevenness: Double) {
    let still = (cents: 0.0, rate: 1.0)
    let isWow = rate < 3
    var speed = TapeSpeed(
      wow: isWow ? (cents, rate) : still, flutter: isWow ? still : (cents, rate),
      unevenness: unevenness, noise: Signals.noise)
    var tape = TapeDelay(share: 1)
    var output: [Frame] = []
    let sine = Signals.sine(1000, seconds: 8)
    for start in stride(from: 0, to: sine.count - 1024, by: 1024) {
      var block = Array(sine[start..<start + 1024])
      tape.process(&block, late: speed.next(1024))
      output += block
    }
    let (low, high) = Self.bend(output[(3 * 44_100)...], of: 1000)
    #expect(abs(high - cents) < 0.05 * cents + 0.1, "\(high) cents up")
    #expect(abs(low + cents) < 0.05 * cents + 0.1, "\(low) cents down")
  }

  /// The lowest and the highest pitch of a tone, in cents from where it should be: by when it passes the middle,
  /// ten turns at a time.
  private static func bend(_ frames: ArraySlice<Frame>, of frequency: Double) -> (Double, Double) {
    let values = frames.map { Double($0.x) }
    var passes: [Double] = []
    for index in 1..<values.count where values[index - 1] < 0 && values[index] >= 0 {
      let step = values[index] - values[index - 1]
      passes.append(Double(index) - values[index] / step)
    }
    let cents = zip(passes, passes.dropFirst(10)).map { first, last in
      1200 * log2(10 * 44_100 / (last - first) / frequency)
    }
    return (cents.min() ?? 0, cents.max() ?? 0)
  }

  @Test("a tape that stands still only comes later")
  func stillTape() {
    var tape = TapeDelay(share: 1)
    var block = Signals.sine(440, seconds: 0.1)
    let before = block
    tape.process(&block, late: Array(repeating: 0, count: block.count))
    #expect(Array(block[TapeSpeed.delay...]) == Array(before[..<(before.count - TapeSpeed.delay)]))
  }

  @Test("a record ticks as often as it is asked to, more on one side than on the other")
  func crackle() {
    var crackle = Crackle(peak: -34, ticks: 8, pops: 0, noise: Signals.noise)
    var highest: Float = 0
    for _ in 0..<(300 * 44_100 / 1024) {
      var block = [Frame](repeating: Frame(), count: 1024)
      crackle.process(&block)
      highest = max(highest, block.reduce(0) { max($0, $1.loudest) })
    }
    // 2400 are expected, with a standard deviation of 49.
    #expect(abs(crackle.tickCount - 2400) < 200, "\(crackle.tickCount)")
    // The cap of 14 dB over the median; two may fall together.
    #expect(decibels(amplitude: Double(highest)) < -14)
    #expect(decibels(amplitude: Double(highest)) > -28)
  }

  @Test("hiss has the level it is asked for, in both channels, which know nothing of each other")
  func hiss() {
    let silence = [Frame](repeating: Frame(), count: 441_000)
    let hiss = Signals.through(
      Hiss(level: -62, rumble: -200, highPass: 10, noise: Signals.noise), silence)
    #expect(abs(Signals.level(hiss) + 62) < 0.5, "\(Signals.level(hiss))")
    let together = hiss.reduce(0.0) { $0 + Double($1.x) * Double($1.y) } / Double(hiss.count)
    #expect(abs(together) < 0.05 * pow(10, -6.2))
    let rumble = Signals.through(
      Hiss(level: -200, rumble: -55, highPass: 10, noise: Signals.noise), silence)
    #expect(abs(Signals.level(rumble) + 55) < 1.5, "\(Signals.level(rumble))")
  }

  @Test("the music dips by so much at a kick, and is back within a quarter of a second")
  func sideChain() {
    var chain = SideChain(kicks: [0, 44_100])
    var frames = [Frame](repeating: Frame(1, 1), count: 1024 * 60)
    for start in stride(from: 0, to: frames.count, by: 1024) {
      var block = Array(frames[start..<start + 1024])
      SideChain.duck(&block, dips: chain.next(1024), depth: 6)
      frames.replaceSubrange(start..<start + 1024, with: block)
    }
    func gain(_ seconds: Double) -> Double {
      decibels(amplitude: Double(frames[Int(seconds * 44_100)].x))
    }
    #expect(abs(gain(0.004) + 3) < 0.2)
    #expect(abs(gain(0.02) + 6) < 0.01)
    #expect(abs(gain(0.1) + 6 * exp(-1)) < 0.1)
    #expect(gain(0.275) > -0.25)
    #expect(gain(0.6) == 0)
    #expect(abs(gain(1.02) + 6) < 0.01)
  }

  @Test("a room falls silent by 60 decibels in the time it is given", arguments: [0.8, 1.3, 2.5])
  func reverb(decay: Double) {
    var reverb = Reverb(decay: decay)
    var frames = [Frame](repeating: Frame(), count: Int(44_100 * (decay + 1)))
    for index in 0..<200 { frames[index] = Frame(repeating: index.isMultiple(of: 7) ? 1 : -0.2) }
    reverb.process(&frames)
    // Its walls are soft: highs die sooner.
    frames = Signals.through(Filter([.lowPass(600), .lowPass(600)]), frames)
    // From −5 to −35 dB of the energy that is still to come (Schroeder), doubled.
    var left = 0.0
    var energy = [Double](repeating: 0, count: frames.count)
    for index in frames.indices.reversed() {
      left += Double(frames[index].x) * Double(frames[index].x)
      energy[index] = left
    }
    func time(_ level: Double) -> Double {
      Double(energy.firstIndex { $0 < left * pow(10, level / 10) } ?? 0) / 44_100
    }
    let measured = (time(-25) - time(-5)) * 3
    #expect(measured > 0.75 * decay && measured < 1.2 * decay, "\(measured) s")
  }

  @Test(
    "a compressor lets less through of what is over its threshold",
    arguments: [(-40.0, 0.0), (-20, 0.375), (-10, 5), (0, 10)] as [(Double, Double)])
  func compressor(level: Double, wanted: Double) {
    var compressor = Compressor(threshold: -20, ratio: 2)
    #expect(abs(compressor.reduction(at: level) - wanted) < 0.4)
    // A sine's RMS is 3 dB under its peaks.
    var frames = Signals.sine(500, level: level + 3.01, seconds: 2)
    compressor.process(&frames)
    let output = Signals.level(frames[44_100...])
    #expect(abs(output - (level - compressor.reduction(at: level))) < 0.2)
  }

  @Test("a limiter holds its ceiling, also between the samples, and leaves alone what is under it")
  func limiter() {
    var noise = Signals.noise
    let loud = (0..<88_200).map { _ in
      Frame(Float(0.5 * noise.normal()), Float(0.5 * noise.normal()))
    }
    let output = Signals.through(Limiter(ceiling: -1), loud)
    var meter = Meter()
    meter.add(output)
    #expect(meter.measurement.truePeak <= -1, "\(meter.measurement.truePeak) dBTP")
    #expect(meter.measurement.truePeak > -2)
    let soft = Signals.sine(440, level: -6, seconds: 1)
    let same = Signals.through(Limiter(ceiling: -1), soft)
    #expect(Array(same[Limiter.delay...]) == Array(soft[..<(soft.count - Limiter.delay)]))
  }

  @Test("the sliding minimum is the minimum")
  func slidingMinimum() {
    var noise = Signals.noise
    let values = (0..<2000).map { _ in Float(noise.uniform()) }
    var sliding = SlidingMinimum(length: 37)
    for index in values.indices {
      #expect(sliding.add(values[index]) == values[max(0, index - 36)...index].min())
    }
  }

  @Test("nothing becomes what is no number, neither from silence nor from far too much")
  func extremes() {
    let silence = [Frame](repeating: Frame(), count: 30_000)
    var noise = Signals.noise
    let flood = silence.map { _ in noise.white() * 100 }
    for input in [silence, flood] {
      let effects: [any Effect] = [
        Drive(gain: 8, bias: 0.5), BitReduction(bits: 4, rate: 4000),
        Compressor(threshold: -60, ratio: 20),
        Limiter(ceiling: -20), Filter([.lowPass(200), .highPass(10)]),
        Tone([.lowPass(200)], width: 1.5),
      ]
      for effect in effects { #expect(Signals.isFinite(Signals.through(effect, input))) }
      var room = input
      var reverb = Reverb(decay: 8)
      reverb.process(&room)
      #expect(Signals.isFinite(room))
    }
  }
}
