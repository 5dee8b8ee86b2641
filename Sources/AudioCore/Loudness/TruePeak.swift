/// How high the sound goes between its samples, which a loudspeaker follows: four values for each frame.
///
/// - Source: ITU-R BS.1770-4, annex 2, the 48-tap filter; it reads at most 0.69 dB low.
struct TruePeak: Sendable {
  /// How many frames later a peak shows.
  static let delay = 6

  /// The last frames, each as the four equal values of both channels that the filter meets.
  private var past = [SIMD8<Float>](repeating: SIMD8(), count: 11)
  // A copy: a global one is looked up at each use.
  private let taps = TruePeak.table
  /// The highest peak so far.
  private(set) var highest: Float = 0

  mutating func add(_ frames: [Frame]) { _ = peaks(of: frames, above: highest) }

  /// For each frame the highest value around the one that came ``delay`` frames before it.
  ///
  /// - Parameter floor: where no peak of the block can be higher than that, its samples are given instead.
  mutating func peaks(of frames: [Frame], above floor: Float) -> [Float] {
    var input = past
    input.reserveCapacity(past.count + frames.count)
    for frame in frames {
      input.append(
        SIMD8(lowHalf: SIMD4(repeating: frame.x), highHalf: SIMD4(repeating: frame.y)))
    }
    past = Array(input.suffix(past.count))
    var loudest: Float = 0
    for value in input {
      loudest = max(loudest, max(abs(value[0]), abs(value[4])))
    }
    highest = max(highest, loudest)
    if loudest * Self.mostGain <= floor {
      return frames.map { max(abs($0.x), abs($0.y)) }
    }
    var peaks: [Float] = []
    peaks.reserveCapacity(frames.count)
    for index in frames.indices {
      var sum = SIMD8<Float>()
      for tap in 0..<12 { sum += taps[tap] * input[index + 11 - tap] }
      sum = sum.replacing(with: -sum, where: sum .< 0)
      let four = sum.lowHalf.replacing(
        with: sum.highHalf, where: sum.highHalf .> sum.lowHalf)
      let peak = max(max(four[0], four[1]), max(four[2], four[3]))
      highest = max(highest, peak)
      peaks.append(peak)
    }
    return peaks
  }

  /// How much higher than all samples around it a value between them can be: the sum of a phase's weights.
  private static let mostGain: Float = 2.03

  /// The four phases of each tap, for both channels.
  private static let table: [SIMD8<Float>] = {
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
    return (0..<12).map { tap in
      let four = SIMD4(first[tap], second[tap], second[11 - tap], first[11 - tap])
      return SIMD8(lowHalf: four, highHalf: four)
    }
  }()
}
