import Glibc

/// The saturation of tape and valves: the louder, the more harmonics.
///
///     y = (tanh(g·x + b) − tanh b) / g'
///
/// g' is such that a sine of −18 dBFS keeps its level. It works at four times the rate, since its harmonics
/// would come back as other tones at the usual one.
struct Drive: Effect, Sendable {
  /// How many frames later the sound comes.
  static let delay = 11

  private let gain: SIMD16<Float>
  private let bias: SIMD16<Float>
  private let scale: SIMD16<Float>
  private let rest: SIMD16<Float>
  /// The last frames, each as the four equal values that the filter meets.
  private var past = [SIMD8<Float>](repeating: SIMD8(), count: Oversampling.past)
  private var saturated = [SIMD8<Float>](repeating: SIMD8(), count: Oversampling.past)
  private var lastIn = Frame()
  private var lastOut = Frame()
  // A copy: a global one is looked up at each use.
  private let rising = Oversampling.rising
  private let falling = Oversampling.falling

  /// - Parameters:
  ///   - gain: how hard it is driven; 1 is hardly heard.
  ///   - bias: how uneven it is, which adds even harmonics.
  init(gain: Double, bias: Double) {
    self.gain = SIMD16(repeating: Float(gain))
    self.bias = SIMD16(repeating: Float(bias))
    rest = SIMD16(repeating: Float(tanh(bias)))
    scale = SIMD16(repeating: Float(1 / Self.level(gain: gain, bias: bias)))
  }

  /// How much louder a sine of −18 dBFS comes out.
  private static func level(gain: Double, bias: Double) -> Double {
    let peak = amplitude(decibels: -18)
    let curve = (0..<256).map { tanh(gain * peak * sin(2 * .pi * Double($0) / 256) + bias) }
    let mean = curve.reduce(0, +) / 256
    let square = curve.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 256
    return square.squareRoot() / (peak / 2.0.squareRoot())
  }

  mutating func process(_ frames: inout [Frame]) {
    let history = Oversampling.past
    var input = past
    input.reserveCapacity(history + frames.count + 1)
    for frame in frames {
      input.append(
        SIMD8(lowHalf: SIMD4(repeating: frame.x), highHalf: SIMD4(repeating: frame.y)))
    }
    past = Array(input.suffix(history))
    input.append(SIMD8())
    var four = saturated
    four.reserveCapacity(history + frames.count + 1)
    Self.filterPairs(input, by: rising, count: frames.count) { pair in
      let bent = (Self.tanh16(gain * pair + bias) - rest) * scale
      four.append(bent.lowHalf)
      four.append(bent.highHalf)
    }
    saturated = Array(four[frames.count..<frames.count + history])
    four.append(SIMD8())
    var sums: [Frame] = []
    sums.reserveCapacity(frames.count + 1)
    Self.filterPairs(four, by: falling, count: frames.count) { pair in
      let (first, second) = (pair.lowHalf, pair.highHalf)
      sums.append(Frame(first.lowHalf.sum(), first.highHalf.sum()))
      sums.append(Frame(second.lowHalf.sum(), second.highHalf.sum()))
    }
    // What the bias adds is no sound: it goes away below 10 Hz.
    let pole = Float(1 - 2 * Double.pi * 10 / AudioFormat.sampleRate)
    var (before, output) = (lastIn, lastOut)
    for index in frames.indices {
      output = sums[index] - before + pole * output
      before = sums[index]
      frames[index] = output
    }
    (lastIn, lastOut) = (before, output)
  }

  /// The sums of twelve values under as many weights, for two frames at a time.
  ///
  /// - Parameter values: the frames, after ``Oversampling/past`` earlier ones; of an odd number one more.
  @inline(always)
  private static func filterPairs(
    _ values: [SIMD8<Float>], by weights: [SIMD16<Float>], count: Int,
    _ body: (SIMD16<Float>) -> Void
  ) {
    let size = MemoryLayout<SIMD8<Float>>.stride
    values.withUnsafeBytes { bytes in
      for index in stride(from: 0, to: count, by: 2) {
        var sum = SIMD16<Float>()
        for tap in 0...Oversampling.past {
          let place = (index + Oversampling.past - tap) * size
          sum += weights[tap] * bytes.loadUnaligned(fromByteOffset: place, as: SIMD16<Float>.self)
        }
        body(sum)
      }
    }
  }

  /// The hyperbolic tangent, 0.0001 from it at most.
  ///
  /// - Source: Lambert's continued fraction, cut at the seventh term.
  @inline(always)
  private static func tanh16(_ x: SIMD16<Float>) -> SIMD16<Float> {
    let limit: Float = 4.97
    var x = x.replacing(with: limit, where: x .> limit)
    x = x.replacing(with: -limit, where: x .< -limit)
    let s = x * x
    let top = x * (135_135 + s * (17_325 + s * (378 + s)))
    return top / (135_135 + s * (62_370 + s * (3_150 + s * 28)))
  }
}

/// The filter between the usual rate and four times that: 48 taps, a sinc of 20 kHz under Kaiser's window.
private enum Oversampling {
  /// How many frames before the current one count.
  static let past = 11

  /// Tap by tap the weights of the four new values, left and right, of two frames.
  static let rising: [SIMD16<Float>] = (0...past).map { tap in
    both(SIMD4(taps[4 * tap], taps[4 * tap + 1], taps[4 * tap + 2], taps[4 * tap + 3]) * 4)
  }

  static let falling: [SIMD16<Float>] = (0...past).map { tap in
    both(SIMD4(taps[4 * tap + 3], taps[4 * tap + 2], taps[4 * tap + 1], taps[4 * tap]))
  }

  private static func both(_ weights: SIMD4<Float>) -> SIMD16<Float> {
    let frame = SIMD8(lowHalf: weights, highHalf: weights)
    return SIMD16(lowHalf: frame, highHalf: frame)
  }

  private static let taps: [Float] = {
    let count = 4 * (past + 1)
    let cutoff = 20_000 / (4 * AudioFormat.sampleRate)
    let raw = (0..<count).map { index -> Double in
      let t = Double(index) - Double(count - 1) / 2
      let u = 2 * t / Double(count - 1)
      let window = bessel(6 * (1 - u * u).squareRoot()) / bessel(6)
      return sin(2 * .pi * cutoff * t) / (.pi * t) * window
    }
    let sum = raw.reduce(0, +)
    return raw.map { Float($0 / sum) }
  }()

  /// The modified Bessel function of order 0.
  private static func bessel(_ x: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for k in 1...30 {
      term *= (x / 2 / Double(k)) * (x / 2 / Double(k))
      sum += term
    }
    return sum
  }
}
