/// A fire that roars softly and crackles in fits.
struct Fireplace: Effect, Sendable {
  private var noise: Noise
  private var roar = Filter([.lowPass(180)])
  private var hiss = Filter([.highPass(600), .lowPass(3000)])
  private var drift: Drift
  private var fits: Poisson
  private var pops: Poisson
  private var bursts = Bursts()

  init(_ noise: Noise) {
    var noise = noise
    drift = Drift(rate: 2, noise: &noise)
    fits = Poisson(0.7, noise: &noise)
    pops = Poisson(0.1, noise: &noise)
    self.noise = noise
  }

  mutating func process(_ frames: inout [Frame]) {
    var low = frames.map { _ in noise.brownFrame() }
    var high = frames.map { _ in noise.pinkFrame() * 0.2 }
    roar.process(&low)
    hiss.process(&high)
    for place in fits.places(frames.count, noise: &noise) {
      let pan = 0.6 * noise.signed()
      var moment = place
      for _ in 0..<Int(noise.uniform(3, 13)) {
        let spark = Grain.click(
          noise.octaves(1000, 8000), quality: 2, decay: noise.uniform(0.0005, 0.003),
          peak: amplitude(decibels: -4 + 5 * noise.normal()))
        bursts.add(spark, at: moment, pan: pan)
        moment += AudioFormat.frame(at: noise.uniform(0.005, 0.06))
      }
    }
    for place in pops.places(frames.count, noise: &noise) {
      let pop = Grain.click(noise.octaves(500, 1200), quality: 3, decay: 0.015, peak: 1.6)
      bursts.add(pop, at: place, pan: 0.6 * noise.signed())
    }
    eachPeriod(frames.count) { period in
      let gain = Float(amplitude(decibels: 4 * drift.next()))
      for index in period { frames[index] += low[index] * gain + high[index] }
    }
    bursts.mix(into: &frames)
  }
}
