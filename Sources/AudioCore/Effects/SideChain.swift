import Glibc

/// The music makes room for each kick: it dips at once and comes back within an eighth.
struct SideChain: Sendable {
  /// - Unit: frames, rising.
  private let kicks: [Int]
  private var first = 0
  private var frame = 0

  private static let attack = 0.008
  private static let hold = 0.025
  private static let release = 0.075
  /// By then there is less than a hundredth of the dip left.
  private static let end = 0.4

  /// How many frames share a straight piece of the curve.
  static let step = 16

  init(kicks: [Int]) {
    self.kicks = kicks.sorted()
  }

  /// How far the dip is, from 0 to 1, at the beginning of each of the next ``step`` frames, and at their end.
  mutating func next(_ count: Int) -> [Float] {
    defer { frame += count }
    let end = Int(Self.end * AudioFormat.sampleRate)
    while first < kicks.count, kicks[first] + end < frame { first += 1 }
    return stride(from: frame, through: frame + count, by: Self.step).map { now in
      var deepest = 0.0
      for kick in kicks[first...] {
        guard kick <= now else { break }
        deepest = max(deepest, Self.dip(Double(now - kick) / AudioFormat.sampleRate))
      }
      return Float(deepest)
    }
  }

  /// The dip so many seconds after a kick.
  static func dip(_ time: Double) -> Double {
    if time < attack { return time / attack }
    return time < hold ? 1 : exp((hold - time) / release)
  }

  /// Turns frames down by `depth` decibels where the dip is whole.
  static func duck(_ frames: inout [Frame], dips: [Float], depth: Double) {
    guard depth > 0, dips.contains(where: { $0 > 0 }) else { return }
    let gains = dips.map { Float(amplitude(decibels: -depth * Double($0))) }
    for index in frames.indices {
      let (piece, part) = (index / step, Float(index % step) / Float(step))
      frames[index] *= gains[piece] + (gains[piece + 1] - gains[piece]) * part
    }
  }
}
