import Glibc

/// Wind around a house: its pitch and its strength follow one another.
struct Wind: Effect, Sendable {
  private var noise: Noise
  private var low = Filter([.bandPass(400, quality: 1.5)])
  private var whistle = Filter([.bandPass(1200, quality: 6)])
  private var drift: Drift
  private var gusts: Poisson
  /// Seconds since the last gust.
  private var sinceGust = 100.0

  init(_ noise: Noise) {
    var noise = noise
    drift = Drift(rate: 0.3, noise: &noise)
    gusts = Poisson(1 / 14.0, noise: &noise)
    self.noise = noise
  }

  mutating func process(_ frames: inout [Frame]) {
    if !gusts.places(frames.count, noise: &noise).isEmpty, sinceGust > 6 { sinceGust = 0 }
    eachPeriod(frames.count) { period in
      let value = drift.next()
      // Up for two seconds, down for four.
      let gust = sinceGust < 2 ? sinceGust / 2 : max(0, 1 - (sinceGust - 2) / 4)
      sinceGust += Double(period.count) / AudioFormat.sampleRate
      low.change(to: [.bandPass(420 * pow(2, 0.75 * value), quality: 1.5)])
      whistle.change(to: [.bandPass(1200 * pow(2, 0.4 * value), quality: 6)])
      let gain = Float(amplitude(decibels: 5 * value + 6 * gust))
      var body = period.map { _ in noise.pinkFrame() * gain }
      var high = body.map { $0 * 0.25 }
      low.process(&body)
      whistle.process(&high)
      for (place, index) in period.enumerated() { frames[index] += body[place] + high[place] }
    }
  }
}
