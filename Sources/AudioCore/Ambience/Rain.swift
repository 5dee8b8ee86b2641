/// Rain on leaves and on a roof, and thunder far away.
struct Rain: Effect, Sendable {
  private var noise: Noise
  private var bed = Filter([.highPass(400), .lowPass(8000)])
  private var spray = Filter([.bandPass(6000, quality: 1.2)])
  private var gust: Drift
  private var drops: Poisson
  private var bigDrops: Poisson
  private var thunder: Poisson
  private var bursts = Bursts()

  init(_ noise: Noise) {
    var noise = noise
    gust = Drift(rate: 0.2, noise: &noise)
    drops = Poisson(80, noise: &noise)
    bigDrops = Poisson(2.5, noise: &noise)
    thunder = Poisson(1 / 60.0, noise: &noise)
    self.noise = noise
  }

  mutating func process(_ frames: inout [Frame]) {
    var soft = frames.map { _ in noise.pinkFrame() }
    var bright = frames.map { _ in noise.white() * 0.4 }
    bed.process(&soft)
    spray.process(&bright)
    for place in drops.places(frames.count, noise: &noise) {
      let peak = amplitude(decibels: -6 + min(16, 8 * noise.normal()))
      let drop = Grain.click(
        noise.octaves(1500, 7000), quality: noise.uniform(4, 8), decay: noise.uniform(0.002, 0.008),
        peak: peak)
      bursts.add(drop, at: place, pan: noise.signed())
    }
    for place in bigDrops.places(frames.count, noise: &noise) {
      let seconds = noise.uniform(0.015, 0.03)
      let drop = Grain.tone(from: 600, to: 900, decay: seconds / 2, seconds: seconds, peak: 0.7)
      bursts.add(drop, at: place, pan: noise.signed())
    }
    for place in thunder.places(frames.count, noise: &noise) {
      let roll = Grain.rumble(
        noise.uniform(50, 120), seconds: noise.uniform(4, 7), peak: 1.5, noise: &noise)
      bursts.add(roll, at: place, pan: 0.5 * noise.signed())
    }
    eachPeriod(frames.count) { period in
      let gain = Float(amplitude(decibels: 1.5 * gust.next()))
      for index in period { frames[index] += (soft[index] + bright[index]) * gain }
    }
    bursts.mix(into: &frames)
  }
}
