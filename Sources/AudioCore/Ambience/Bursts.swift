/// Short sounds that begin at any frame and may reach over the next blocks.
struct Bursts: Sendable {
  private var ahead: [Frame] = []

  /// - Parameters:
  ///   - start: the frame of the coming block at which it begins.
  ///   - pan: from −1, left, to 1, right.
  mutating func add(_ burst: [Float], at start: Int, pan: Double = 0) {
    let sides = Frame.pan(pan)
    if ahead.count < start + burst.count {
      ahead += Array(repeating: Frame(), count: start + burst.count - ahead.count)
    }
    for (index, value) in burst.enumerated() { ahead[start + index] += sides * value }
  }

  /// Puts the sounds of the coming block on top of the frames.
  mutating func mix(into frames: inout [Frame]) {
    let count = min(frames.count, ahead.count)
    for index in 0..<count { frames[index] += ahead[index] }
    ahead.removeFirst(count)
  }
}

extension Frame {
  /// The factors of the two channels at a place from −1, left, to 1, right: one stays whole.
  static func pan(_ place: Double) -> Frame {
    Frame(Float(Swift.min(1, 1 - place)), Float(Swift.min(1, 1 + place)))
  }
}

extension [Float] {
  /// The same shape with its highest value at `peak`.
  func scaled(toPeak peak: Double) -> [Float] {
    let highest = reduce(0) { Swift.max($0, abs($1)) }
    guard highest > 0 else { return self }
    let factor = Float(peak) / highest
    return map { $0 * factor }
  }

  /// The same through a filter.
  func filtered(_ biquads: [Biquad]) -> [Float] {
    var frames = map { Frame($0, 0) }
    var filter = Filter(biquads)
    filter.process(&frames)
    return frames.map { $0.x }
  }
}
