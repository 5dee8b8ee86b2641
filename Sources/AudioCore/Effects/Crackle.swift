import Glibc

/// A record's ticks, pops and dust.
struct Crackle: Effect, Sendable {
  private var noise: Noise
  private var bursts = Bursts()
  private let peak: Double
  private let ticks: Double
  private let pops: Double
  private var frame = 0
  private var nextTick: Int
  private var nextPop: Int
  private var nextDust: Int
  /// How many ticks there have been.
  private(set) var tickCount = 0

  /// Grains of dust a second: how often noise passes 3.2 of its standard deviations, in both channels.
  private static let dustRate = 2 * 0.001374 * AudioFormat.sampleRate
  /// 33⅓ turns a minute.
  private static let turn = 0.5556

  /// - Parameters:
  ///   - peak: the median height of a tick, in dBFS.
  ///   - ticks, pops: how many a second.
  init(peak: Double, ticks: Double, pops: Double, noise: Noise) {
    self.noise = noise
    self.peak = peak
    self.ticks = ticks
    self.pops = pops
    nextTick = self.noise.gap(1.5 * ticks)
    nextPop = self.noise.gap(pops)
    nextDust = self.noise.gap(Self.dustRate)
  }

  /// Adds the crackle to the frames.
  mutating func process(_ frames: inout [Frame]) {
    let end = frame + frames.count
    while nextTick < end {
      // Half as many again on one side of the record as on the mean, half as many on the other.
      let seconds = Double(nextTick) / AudioFormat.sampleRate
      let share = (1 + 0.5 * cos(2 * .pi * Self.turn * seconds)) / 1.5
      if noise.uniform() < share {
        bursts.add(tick(), at: nextTick - frame, pan: 0.7 * noise.signed())
        tickCount += 1
      }
      nextTick += noise.gap(1.5 * ticks)
    }
    while nextPop < end {
      bursts.add(pop(), at: nextPop - frame, pan: 0.3 * noise.signed())
      nextPop += noise.gap(pops)
    }
    while nextDust < end {
      let height = amplitude(decibels: peak - 26) * (1 + 0.3 * -log(1 - noise.uniform()))
      let side = noise.uniform() < 0.5 ? -1.0 : 1.0
      bursts.add([Float(noise.uniform() < 0.5 ? -height : height)], at: nextDust - frame, pan: side)
      nextDust += noise.gap(Self.dustRate)
    }
    frame = end
    bursts.mix(into: &frames)
  }

  /// A drop that rings in a band, up or down at random.
  private mutating func tick() -> [Float] {
    let decay = noise.octaves(0.0001, 0.0004) * AudioFormat.sampleRate
    let band = Biquad.bandPass(noise.octaves(1000, 6000), quality: noise.uniform(1, 3))
    let sign = noise.uniform() < 0.5 ? -1.0 : 1.0
    let height = amplitude(decibels: peak + min(14, 6 * noise.normal()))
    return (0..<256).map { Float(exp(-Double($0) / decay)) }.filtered([band])
      .scaled(toPeak: sign * height)
  }

  /// A dull bump.
  private mutating func pop() -> [Float] {
    let length = noise.uniform(0.001, 0.003) * AudioFormat.sampleRate
    let height = amplitude(decibels: peak + 6 + min(8, 5 * noise.normal()))
    let sign = noise.uniform() < 0.5 ? -1.0 : 1.0
    return (0..<512).map { Double($0) < length ? Float(sin(.pi * Double($0) / length)) : 0 }
      .filtered([.lowPass(noise.uniform(900, 1500))]).scaled(toPeak: sign * height)
  }
}
