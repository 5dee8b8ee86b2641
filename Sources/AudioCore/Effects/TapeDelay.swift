/// Sound that comes sooner and later, as ``TapeSpeed`` says.
///
/// Between two frames it reads a curve through four (Hermite's), which keeps the high sounds that a straight line
/// would lose.
struct TapeDelay: Sendable {
  /// How much of the tape's unevenness is heard.
  private let share: Float
  private var past = [Frame](repeating: Frame(), count: 2 * TapeSpeed.delay)

  init(share: Float) {
    self.share = share
  }

  mutating func process(_ frames: inout [Frame], late: [Float]) {
    let tape = past + frames
    let start = past.count - TapeSpeed.delay
    past = Array(tape.suffix(past.count))
    for index in frames.indices {
      let place = Float(start + index) - late[index] * share
      let whole = max(1, min(Int(place), tape.count - 3))
      let x = place - Float(whole)
      let (a, b, c, d) = (tape[whole - 1], tape[whole], tape[whole + 1], tape[whole + 2])
      let first = (c - a) * 0.5
      let third = (b - c) * 1.5 + (d - a) * 0.5
      let second = a - b * 2.5 + c * 2 - d * 0.5
      frames[index] = ((third * x + second) * x + first) * x + b
    }
  }
}
