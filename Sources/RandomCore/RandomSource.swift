/// A stream of random bits that depends on its seed and its number, and on nothing else.
///
///     var source = RandomSource(seed: 7, stream: 2)
///     source.uniform()  // the same on every machine
///
/// Each stream of a seed is a part of one cycle that no other stream touches, so that layer 3 draws
/// the same weights whatever layer 2 took.
///
/// - Invariant: only whole-number and IEEE arithmetic, no library functions, so the bits are the
///   same everywhere.
/// - Source: Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
///   1, 2, 3", SC11, 2011. The key is the seed; the counter's high half is the stream.
public struct RandomSource: RandomNumberGenerator, Hashable, Sendable {
  public let seed: UInt64
  public let stream: UInt64
  private var position: UInt64 = 0
  private var block = SIMD4<UInt32>()
  private var used = 4

  public init(seed: Int, stream: UInt64 = 0) {
    self.seed = UInt64(bitPattern: Int64(seed))
    self.stream = stream
  }

  /// The next 32 random bits.
  public mutating func bits() -> UInt32 {
    if used == 4 {
      block = Self.philox(
        counter: SIMD4(
          UInt32(truncatingIfNeeded: position), UInt32(truncatingIfNeeded: position >> 32),
          UInt32(truncatingIfNeeded: stream), UInt32(truncatingIfNeeded: stream >> 32)),
        key: SIMD2(UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)))
      position &+= 1
      used = 0
    }
    defer { used += 1 }
    return block[used]
  }

  public mutating func next() -> UInt64 {
    let low = UInt64(bits())
    return UInt64(bits()) << 32 | low
  }

  /// Ten rounds of the Philox bijection.
  static func philox(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var (a, b, c, d) = (counter.x, counter.y, counter.z, counter.w)
    var (low, high) = (key.x, key.y)
    for _ in 0..<10 {
      let first = a.multipliedFullWidth(by: 0xD251_1F53)
      let second = c.multipliedFullWidth(by: 0xCD9E_8D57)
      (a, b, c, d) = (second.high ^ b ^ low, second.low, first.high ^ d ^ high, first.low)
      low &+= 0x9E37_79B9
      high &+= 0xBB67_AE85
    }
    return SIMD4(a, b, c, d)
  }
}
