import Glibc

/// How loud sound is to a listener.
///
/// - Unit: LUFS; 0 is a sine of full scale in both channels.
/// - Source: ITU-R BS.1770-4, annex 1; loudness range: EBU Tech 3342.
struct LoudnessMeter: Sendable {
  private var filter: Filter
  private let hop: Int
  private var sum = 0.0
  private var count = 0
  /// The mean square of each tenth of a second, both channels together: eight bytes of memory for it.
  private var hops: [Double] = []
  private var buffer: [Frame] = []

  init(rate: Double = AudioFormat.sampleRate) {
    filter = Filter(Biquad.kWeighting(rate: rate))
    hop = Int((rate / 10).rounded())
  }

  mutating func add(_ frames: [Frame]) {
    buffer = frames
    filter.process(&buffer)
    for frame in buffer {
      let square = SIMD2<Double>(frame) * SIMD2<Double>(frame)
      sum += square.x + square.y
      count += 1
      if count == hop {
        hops.append(sum / Double(hop))
        (sum, count) = (0, 0)
      }
    }
  }

  /// The loudness of all of it, without its silences; minus infinity for silence and for less than 0.4
  /// seconds.
  var integrated: Double {
    let blocks = means(over: 4).filter { Self.loudness($0) > -70 }
    let gate = Self.loudness(Self.mean(blocks)) - 10
    return Self.loudness(Self.mean(blocks.filter { Self.loudness($0) > gate }))
  }

  /// From how soft to how loud it goes: the middle 85 % of it, of which the lowest tenth does not count.
  ///
  /// - Unit: LU; 0 for less than three seconds.
  var range: Double {
    let blocks = means(over: 30).filter { Self.loudness($0) > -70 }
    let gate = Self.loudness(Self.mean(blocks)) - 20
    let kept = blocks.map(Self.loudness).filter { $0 > gate }.sorted()
    guard kept.count > 1 else { return 0 }
    func percentile(_ share: Double) -> Double {
      kept[Int((share * Double(kept.count - 1)).rounded())]
    }
    return percentile(0.95) - percentile(0.1)
  }

  /// The mean squares of stretches of so many tenths of a second, one every tenth.
  private func means(over length: Int) -> [Double] {
    guard hops.count >= length else { return [] }
    return (0...hops.count - length).map { Self.mean(hops[$0..<$0 + length]) }
  }

  private static func mean(_ values: some Collection<Double>) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  private static func loudness(_ square: Double) -> Double { -0.691 + 10 * log10(square) }
}
