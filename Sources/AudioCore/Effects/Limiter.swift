import Glibc

/// Keeps peaks, also those between the samples, under a ceiling: it sees them coming and turns down in time.
///
/// The gain that each frame needs goes through a sliding minimum, comes back slowly, and is smoothed by a sliding
/// mean as long as the delay.
struct Limiter: Effect, Sendable {
  /// - Unit: frames, 5 ms.
  private static let window = 220
  /// How many frames later the sound comes.
  static let delay = window + TruePeak.delay
  /// Between its values the meter of true peaks sees up to this less than there is.
  private static let margin = 0.1

  private let ceiling: Float
  private let release = Float(exp(-1 / (0.080 * AudioFormat.sampleRate)))
  private var peaks = TruePeak()
  private var needed: SlidingMinimum
  private var gain: Float = 1
  private var gains = [Float](repeating: 1, count: window + 1)
  private var sum = Double(window + 1)
  private var past = [Frame](repeating: Frame(), count: delay)
  private var place = 0
  private var gainPlace = 0

  /// - Parameter ceiling: in dBTP.
  init(ceiling: Double) {
    self.ceiling = Float(amplitude(decibels: ceiling - Self.margin))
    // A peak lies up to six frames before or after the frame that shows it.
    needed = SlidingMinimum(length: Self.window + 1 + 2 * TruePeak.delay)
  }

  mutating func process(_ frames: inout [Frame]) {
    for (index, factor) in gains(for: frames).enumerated() {
      let frame = frames[index]
      frames[index] = past[place] * factor
      past[place] = frame
      place = place + 1 == past.count ? 0 : place + 1
    }
  }

  /// The factors that keep the peaks under the ceiling, each for the frame ``delay`` before.
  mutating func gains(for frames: [Frame]) -> [Float] {
    var factors: [Float] = []
    factors.reserveCapacity(frames.count)
    let high = peaks.peaks(of: frames, above: ceiling)
    for index in frames.indices {
      let frame = frames[index]
      let peak = max(high[index], max(abs(frame.x), abs(frame.y)))
      let lowest = needed.add(peak > ceiling ? ceiling / peak : 1)
      gain = lowest < gain ? lowest : lowest + (gain - lowest) * release
      sum += Double(gain) - Double(gains[gainPlace])
      gains[gainPlace] = gain
      gainPlace = gainPlace == Self.window ? 0 : gainPlace + 1
      factors.append(Float(sum / Double(Self.window + 1)))
    }
    return factors
  }
}

/// The lowest of the last numbers, however many, at the cost of about one comparison each.
struct SlidingMinimum: Sendable {
  /// Numbers that may yet be the lowest, rising, with the moment until which each counts; in a ring.
  private var values: [Float]
  private var ends: [Int]
  private var head = 0
  private var count = 0
  private let length: Int
  private var now = 0

  init(length: Int) {
    self.length = length
    values = Array(repeating: 0, count: length + 1)
    ends = Array(repeating: 0, count: length + 1)
  }

  /// Takes a number in and gives the lowest of the last `length`.
  mutating func add(_ value: Float) -> Float {
    func slot(_ place: Int) -> Int { place >= values.count ? place - values.count : place }
    while count > 0, values[slot(head + count - 1)] >= value { count -= 1 }
    values[slot(head + count)] = value
    ends[slot(head + count)] = now + length
    count += 1
    if ends[head] <= now {
      head = slot(head + 1)
      count -= 1
    }
    now += 1
    return values[head]
  }
}
