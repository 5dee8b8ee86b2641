/// Filters for both channels, which then stand nearer to one another; what is low stands in the middle.
struct Tone: Effect, Sendable {
  private var filter: Filter
  private let width: Float

  /// Below it, left and right are the same.
  ///
  /// - Unit: hertz.
  private static let middle = 150.0

  /// - Parameter width: how far left and right are apart; 0 is mono, 1 as it was.
  init(_ biquads: [Biquad], width: Double) {
    // The middle and the difference go through together; the difference loses its lows as well.
    filter = Filter(biquads.map { ($0, $0) } + [(.nothing, .highPass(Self.middle))])
    self.width = Float(width)
  }

  mutating func process(_ frames: inout [Frame]) {
    for index in frames.indices {
      let frame = frames[index]
      frames[index] = Frame(frame.x + frame.y, (frame.x - frame.y) * width) * 0.5
    }
    filter.process(&frames)
    for index in frames.indices {
      let frame = frames[index]
      frames[index] = Frame(frame.x + frame.y, frame.x - frame.y)
    }
  }
}
