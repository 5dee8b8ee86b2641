/// A summer night: air, crickets, and now and then an owl.
struct Night: Effect, Sendable {
  private var noise: Noise
  private var low = Filter([.lowPass(500)])
  private var air = Filter([.highPass(3000)])
  private var drift: Drift
  private var crickets: [Cricket]
  private var owls: Poisson
  private var bursts = Bursts()

  private struct Cricket {
    let pitch: Double
    let pan: Double
    let peak: Double
    let pulses: Int
    let pulse: Double
    let spacing: Double
    let pause: Double
    var next: Int

    mutating func chirp(into bursts: inout Bursts, count: Int, noise: inout Noise) {
      while next < count {
        let sound = Grain.swell(pitch, seconds: pulse, peak: peak)
        for place in 0..<pulses {
          let start = next + AudioFormat.frame(at: Double(place) * spacing)
          bursts.add(sound, at: start, pan: pan)
        }
        next += AudioFormat.frame(at: pause * noise.uniform(0.95, 1.05))
      }
      next -= count
    }
  }

  init(_ noise: Noise) {
    var noise = noise
    drift = Drift(rate: 0.1, noise: &noise)
    crickets = (0..<4).map { _ in
      Cricket(
        pitch: noise.uniform(4200, 5200), pan: noise.signed(),
        peak: amplitude(decibels: noise.uniform(-20, -6)), pulses: Int(noise.uniform(3, 5)),
        pulse: noise.uniform(0.012, 0.018), spacing: noise.uniform(0.025, 0.035),
        pause: noise.uniform(0.5, 0.9), next: AudioFormat.frame(at: noise.uniform()))
    }
    owls = Poisson(1 / 45.0, noise: &noise)
    self.noise = noise
  }

  mutating func process(_ frames: inout [Frame]) {
    var dark = frames.map { _ in noise.pinkFrame() * 0.25 }
    var bright = frames.map { _ in noise.white() * 0.05 }
    low.process(&dark)
    air.process(&bright)
    for index in crickets.indices {
      crickets[index].chirp(into: &bursts, count: frames.count, noise: &noise)
    }
    for place in owls.places(frames.count, noise: &noise) {
      let pan = noise.signed()
      for (delay, seconds) in [(0.0, 0.35), (0.7, 0.2), (1.0, 0.6)] {
        let hoot = Grain.swell(380, seconds: seconds, peak: 0.25).filtered([.lowPass(600)])
        bursts.add(hoot, at: place + AudioFormat.frame(at: delay), pan: pan)
      }
    }
    eachPeriod(frames.count) { period in
      let gain = Float(amplitude(decibels: drift.next()))
      for index in period { frames[index] += (dark[index] + bright[index]) * gain }
    }
    bursts.mix(into: &frames)
  }
}
