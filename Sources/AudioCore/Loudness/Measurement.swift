import Glibc

/// How loud sound is, and how high its peaks are.
public struct Measurement: Hashable, Sendable {
  /// - Unit: LUFS; minus infinity for silence.
  public let loudness: Double
  /// - Unit: LU.
  public let range: Double
  /// Between the samples.
  ///
  /// - Unit: dBTP; minus infinity for silence.
  public let truePeak: Double
  /// Of the samples.
  ///
  /// - Unit: dBFS; minus infinity for silence.
  public let peak: Double

  /// The same sound turned up by so many decibels.
  func turned(by gain: Double) -> Measurement {
    Measurement(
      loudness: loudness + gain, range: range, truePeak: truePeak + gain, peak: peak + gain)
  }
}

/// Measures sound as it goes by.
struct Meter: Sendable {
  private var loudness = LoudnessMeter()
  private var truePeak = TruePeak()
  private var peak: Float = 0

  mutating func add(_ frames: [Frame]) {
    loudness.add(frames)
    truePeak.add(frames)
    for frame in frames { peak = max(peak, frame.loudest) }
  }

  var measurement: Measurement {
    Measurement(
      loudness: loudness.integrated, range: loudness.range,
      truePeak: decibels(amplitude: Double(max(truePeak.highest, peak))),
      peak: decibels(amplitude: Double(peak)))
  }
}
