import Glibc

/// How far a tape is from where it should be: wow is slow, flutter is fast, and neither is quite even.
///
/// A delay of A·sin(2πft) makes the pitch go up and down by c cents where A = (2^(c/1200) − 1) / (2πf).
struct TapeSpeed: Sendable {
  private var wow: Turn
  private var flutter: Turn
  private let wowDepth: Double
  private let flutterDepth: Double
  private let unevenness: Double
  private var noise: Noise
  private var drift = (first: 0.0, second: 0.0)
  private var frame = 0

  /// The most that all settings together can ask for, and so the delay at rest.
  ///
  /// - Unit: frames.
  static let delay = 706

  /// - Parameters:
  ///   - wow, flutter: the depth in cents and the rate in hertz.
  ///   - unevenness: the share of noise in it, slower than 2 Hz.
  init(
    wow: (cents: Double, rate: Double), flutter: (cents: Double, rate: Double),
    unevenness: Double = 0.3, noise: Noise
  ) {
    self.wow = Turn(wow.rate)
    self.flutter = Turn(flutter.rate)
    wowDepth = Self.depth(wow)
    flutterDepth = Self.depth(flutter)
    self.unevenness = unevenness
    self.noise = noise
  }

  /// - Returns: in frames.
  private static func depth(_ wave: (cents: Double, rate: Double)) -> Double {
    (pow(2, wave.cents / 1200) - 1) / (2 * .pi * wave.rate) * AudioFormat.sampleRate
  }

  /// How many frames late each of the next frames is; it begins evenly, so that the first bar is in time.
  mutating func next(_ count: Int) -> [Float] {
    (0..<count).map { _ in
      if frame.isMultiple(of: 64) {
        // Two one-pole filters at 2 Hz; 12 brings their noise to a peak of about 1.
        let pole = 2 * Double.pi * 2 * 64 / AudioFormat.sampleRate
        drift.first += pole * (12 * noise.signed() - drift.first)
        drift.second += pole * (drift.first - drift.second)
      }
      let fade = min(1, Double(frame) / (2 * AudioFormat.sampleRate))
      frame += 1
      let uneven = unevenness * min(1, max(-1, drift.second))
      return Float(
        fade * (wowDepth * (wow.next() + uneven) + flutterDepth * flutter.next()))
    }
  }

  /// A sine, by turning a point: cheaper than `sin`, and as exact as a song needs.
  private struct Turn: Sendable {
    private var x = 1.0
    private var y = 0.0
    private let cosine: Double
    private let sine: Double

    init(_ frequency: Double) {
      let angle = 2 * Double.pi * frequency / AudioFormat.sampleRate
      cosine = cos(angle)
      sine = sin(angle)
    }

    mutating func next() -> Double {
      (x, y) = (x * cosine - y * sine, x * sine + y * cosine)
      return y
    }
  }
}
