/// How high the sound goes between its samples, which a loudspeaker follows: four values for each frame.
///
/// - Source: ITU-R BS.1770-4, annex 2, the 48-tap filter; it reads at most 0.69 dB low.
struct TruePeak: Sendable {
  /// How many frames later a peak shows.
  static let delay = 6

  /// The last twelve frames, twice in a row, so that a stretch of twelve lies together.
  private var past = [Frame](repeating: Frame(), count: 24)
  private var place = 0
  // A copy: a global one is looked up at each use.
  private let taps = TruePeak.table
  private(set) var highest: Float = 0

  /// The highest of the two channels around the frame that came ``delay`` frames ago.
  @inline(always)
  mutating func callAsFunction(_ frame: Frame) -> Float {
    var left = SIMD4<Float>()
    var right = SIMD4<Float>()
    past[place] = frame
    past[place + 12] = frame
    place = place == 11 ? 0 : place + 1
    // The oldest frame meets the last coefficient.
    for tap in 0..<12 {
      let weights = taps[11 - tap]
      let old = past[place + tap]
      left += weights * old.x
      right += weights * old.y
    }
    let highs = left.replacing(with: -left, where: left .< 0)
    let others = right.replacing(with: -right, where: right .< 0)
    let peak = max(highs.max(), others.max())
    highest = max(highest, peak)
    return peak
  }

  mutating func add(_ frames: [Frame]) {
    for frame in frames { _ = self(frame) }
  }

  /// The four phases of each tap.
  private static let table: [SIMD4<Float>] = {
    let first: [Float] = [
      0.0017089843750, 0.0109863281250, -0.0196533203125, 0.0332031250000, -0.0594482421875,
      0.1373291015625, 0.9721679687500, -0.1022949218750, 0.0476074218750, -0.0266113281250,
      0.0148925781250, -0.0083007812500,
    ]
    let second: [Float] = [
      -0.0291748046875, 0.0292968750000, -0.0517578125000, 0.0891113281250, -0.1665039062500,
      0.4650878906250, 0.7797851562500, -0.2003173828125, 0.1015625000000, -0.0582275390625,
      0.0330810546875, -0.0189208984375,
    ]
    return (0..<12).map { SIMD4(first[$0], second[$0], second[11 - $0], first[11 - $0]) }
  }()
}
