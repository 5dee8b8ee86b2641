/// A small river over stones.
struct River: Effect, Sendable {
  private var noise: Noise
  private var deep = Filter([.highPass(300), .lowPass(1800)])
  private var bright = Filter([.highPass(2000), .lowPass(6000)])
  private var deepDrift: Drift
  private var brightDrift: Drift
  private var bubbles: Poisson
  private var bursts = Bursts()

  init(_ noise: Noise) {
    var noise = noise
    deepDrift = Drift(rate: 0.7, noise: &noise)
    brightDrift = Drift(rate: 1, noise: &noise)
    bubbles = Poisson(28, noise: &noise)
    self.noise = noise
  }

  mutating func process(_ frames: inout [Frame]) {
    var low = frames.map { _ in noise.pinkFrame() }
    var high = frames.map { _ in noise.white() * 0.32 }
    deep.process(&low)
    bright.process(&high)
    for place in bubbles.places(frames.count, noise: &noise) {
      let frequency = noise.octaves(400, 1600)
      let decay = noise.uniform(0.01, 0.04)
      let bubble = Grain.tone(
        from: frequency, to: frequency * noise.uniform(1.1, 1.3), decay: decay,
        seconds: 4 * decay, peak: amplitude(decibels: noise.uniform(-20, -8)))
      bursts.add(bubble, at: place, pan: noise.signed())
    }
    eachPeriod(frames.count) { period in
      let one = Float(amplitude(decibels: 2 * deepDrift.next()))
      let two = Float(amplitude(decibels: 2 * brightDrift.next()))
      for index in period { frames[index] += low[index] * one + high[index] * two }
    }
    bursts.mix(into: &frames)
  }
}
