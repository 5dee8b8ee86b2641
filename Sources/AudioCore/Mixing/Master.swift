/// The last stage: the gain to the wanted loudness, and the limiter.
struct Master: Sendable {
  /// - Unit: decibels.
  let gain: Double
  let ceiling: Double
  /// Whether any peak is over the ceiling after the gain.
  let isLimiting: Bool

  /// More is no music but its noise.
  private static let mostGain = 40.0

  /// How to bring a mix to its loudness, and what comes of it.
  ///
  /// Where the limiter takes loudness away, the gain goes up until it is within a tenth of what is wanted.
  ///
  /// - Throws: ``AudioError/noRoom(reason:)``, and what `check` throws.
  static func fitting(
    _ mix: ScratchFile, measured: Measurement, loudness: Double, ceiling: Double,
    check: (Double) throws -> Void
  ) throws -> (Master, Measurement) {
    // Silence has no loudness to bring anywhere.
    var gain = measured.loudness.isFinite ? min(mostGain, loudness - measured.loudness) : 0
    if measured.truePeak + gain <= ceiling {
      let master = Master(gain: gain, ceiling: ceiling, isLimiting: false)
      return (master, measured.turned(by: gain))
    }
    var rounds = 0
    while true {
      rounds += 1
      let master = Master(gain: gain, ceiling: ceiling, isLimiting: true)
      var meter = Meter()
      try master.process(mix, check: check) { meter.add($0) }
      let result = meter.measurement
      let missing = loudness - result.loudness
      if abs(missing) < 0.1 || rounds == 4 || !missing.isFinite { return (master, result) }
      gain = min(mostGain, gain + missing)
    }
  }

  /// For sound that shall stay as it is, but under the ceiling: it is turned down as a whole.
  static func keeping(_ measured: Measurement, under ceiling: Double) -> (Master, Measurement) {
    let gain = min(0, ceiling - 0.01 - measured.truePeak)
    return (
      Master(gain: gain, ceiling: ceiling, isLimiting: false), measured.turned(by: gain)
    )
  }

  private init(gain: Double, ceiling: Double, isLimiting: Bool) {
    self.gain = gain
    self.ceiling = ceiling
    self.isLimiting = isLimiting
  }

  /// Gives the factors that bring a mix to where it is to be heard, a block at a time, each block with the frame
  /// of the mix that it begins with.
  func gains(
    of mix: ScratchFile, check: (Double) throws -> Void,
    _ body: (_ first: Int, [Float]) throws -> Void
  ) throws {
    var limiter = Limiter(ceiling: ceiling)
    let factor = Float(amplitude(decibels: gain))
    try eachTurnedUp(mix, check) { first, early, frames in
      let gains =
        isLimiting
        ? limiter.gains(for: frames).map { $0 * factor }
        : Array(repeating: factor, count: frames.count)
      try body(first, Array(gains.dropFirst(early)))
    }
  }

  /// Gives the frames of a mix, a block at a time, as they are to be heard.
  func process(
    _ mix: ScratchFile, check: (Double) throws -> Void,
    _ body: ([Frame]) throws -> Void
  ) throws {
    var limiter = Limiter(ceiling: ceiling)
    try eachTurnedUp(mix, check) { _, early, frames in
      var frames = frames
      if isLimiting {
        limiter.process(&frames)
        frames.removeFirst(early)
      }
      try body(frames)
    }
  }

  /// Gives the frames of a mix after the gain and before the limiter, which is asked beyond the end for what it
  /// holds back.
  ///
  /// - Parameter body: takes the frame of the mix that comes out first, and how many of what comes out lie before
  ///   the mix.
  private func eachTurnedUp(
    _ mix: ScratchFile, _ check: (Double) throws -> Void,
    _ body: (_ first: Int, _ early: Int, [Frame]) throws -> Void
  ) throws {
    let factor = Float(amplitude(decibels: gain))
    let delay = isLimiting ? Limiter.delay : 0
    for place in stride(from: 0, to: mix.count + delay, by: AudioFormat.blockLength) {
      try check(Double(place) / Double(mix.count + delay))
      let wanted = min(AudioFormat.blockLength, mix.count + delay - place)
      var frames = try mix.frames(from: place, limit: wanted)
      frames += Array(repeating: Frame(), count: wanted - frames.count)
      for index in frames.indices { frames[index] *= factor }
      try body(max(0, place - delay), max(0, min(wanted, delay - place)), frames)
    }
  }
}
