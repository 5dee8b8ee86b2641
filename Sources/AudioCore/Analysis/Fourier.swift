import Glibc

/// The frequencies in a stretch of sound.
///
/// - Source: Cooley and Tukey, "An algorithm for the machine calculation of complex Fourier series", 1965.
struct Fourier: Sendable {
  /// A power of two.
  let size: Int
  private let turns: [SIMD2<Double>]
  private let window: [Double]

  init(size: Int) {
    precondition(size.nonzeroBitCount == 1, "a transform has a power of two of numbers")
    self.size = size
    turns = (0..<size / 2).map { index in
      let angle = -2 * Double.pi * Double(index) / Double(size)
      return SIMD2(cos(angle), sin(angle))
    }
    window = (0..<size).map { 0.5 - 0.5 * cos(2 * .pi * Double($0) / Double(size)) }
  }

  /// The mean square that each of the `size / 2 + 1` frequencies has, under Hann's window: they sum to that of the
  /// sound.
  func power(of samples: [Float]) -> [Double] {
    var values = samples.indices.map { SIMD2(Double(samples[$0]) * window[$0], 0) }
    transform(&values)
    // The window leaves 3/8 of the power.
    let scale = 2 / (Double(size) * Double(size) * 0.375)
    return (0...size / 2).map { index in
      let value = values[index]
      let isEdge = index == 0 || index == size / 2
      return (value * value).sum() * (isEdge ? scale / 2 : scale)
    }
  }

  private func transform(_ values: inout [SIMD2<Double>]) {
    var reversed = 0
    for index in 1..<size {
      var bit = size >> 1
      while reversed & bit != 0 {
        reversed ^= bit
        bit >>= 1
      }
      reversed |= bit
      if index < reversed { values.swapAt(index, reversed) }
    }
    var span = 1
    while span < size {
      let stride = size / (2 * span)
      for start in Swift.stride(from: 0, to: size, by: 2 * span) {
        for place in 0..<span {
          let turn = turns[place * stride]
          let other = values[start + place + span]
          let turned = SIMD2(
            turn.x * other.x - turn.y * other.y, turn.x * other.y + turn.y * other.x)
          values[start + place + span] = values[start + place] - turned
          values[start + place] += turned
        }
      }
      span *= 2
    }
  }
}
