import Glibc

/// The small sounds that places are made of.
enum Grain {
  private static func length(_ seconds: Double) -> Int {
    max(1, Int(seconds * AudioFormat.sampleRate))
  }

  /// A click that rings in a band: a drop, a spark.
  ///
  /// - Parameter decay: in seconds, to 1/e.
  static func click(
    _ frequency: Double, quality: Double, decay: Double, peak: Double
  ) -> [Float] {
    let ringing = max(6 * decay, 3 * quality / frequency)
    return (0..<length(ringing)).map { index in
      Float(exp(-Double(index) / (decay * AudioFormat.sampleRate)))
    }.filtered([.bandPass(frequency, quality: quality)]).scaled(toPeak: peak)
  }

  /// A tone that dies away, gliding from one frequency to another meanwhile.
  static func tone(
    from start: Double, to end: Double, decay: Double, seconds: Double, peak: Double
  ) -> [Float] {
    let count = length(seconds)
    var phase = 0.0
    return (0..<count).map { index in
      let share = Double(index) / Double(count)
      phase += 2 * .pi * (start + (end - start) * share) / AudioFormat.sampleRate
      let fade = min(1, Double(index) / 40) * min(1, Double(count - index) / 200)
      return Float(
        peak * fade * sin(phase) * exp(-Double(index) / (decay * AudioFormat.sampleRate)))
    }
  }

  /// A tone that comes and goes once.
  static func swell(_ frequency: Double, seconds: Double, peak: Double) -> [Float] {
    let count = length(seconds)
    return (0..<count).map { index in
      let shape = sin(.pi * Double(index) / Double(count))
      return Float(
        peak * shape * sin(2 * .pi * frequency * Double(index) / AudioFormat.sampleRate))
    }
  }

  /// Low noise that comes and goes once: thunder, a thud.
  static func rumble(
    _ lowPass: Double, seconds: Double, peak: Double, noise: inout Noise
  ) -> [Float] {
    let count = length(seconds)
    return (0..<count).map { index in
      let share = Double(index) / Double(count)
      return noise.brownFrame().x * Float(min(1, share * 20) * (1 - share) * (1 - share))
    }.filtered([.lowPass(lowPass), .lowPass(lowPass)]).scaled(toPeak: peak)
  }
}

/// Events that do not know of each other, so many a second.
struct Poisson: Sendable {
  private let rate: Double
  private var next: Int

  init(_ rate: Double, noise: inout Noise) {
    self.rate = rate
    next = noise.gap(rate)
  }

  /// The places of the events among the next `count` frames.
  mutating func places(_ count: Int, noise: inout Noise) -> [Int] {
    var places: [Int] = []
    while next < count {
      places.append(next)
      next += noise.gap(rate)
    }
    next -= count
    return places
  }
}
