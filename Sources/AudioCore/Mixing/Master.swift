/// The last stage: the gain to the wanted loudness, and the limiter.
struct Master: Sendable {
  /// - Unit: decibels.
  let gain: Double
  let ceiling: Double
  /// Whether any peak is over the ceiling after the gain.
  let isLimiting: Bool

  /// More is no music but its noise.
  private static let mostGain = 40.0

  /// How to bring a mix to its loudness.
  ///
  /// Where the limiter takes loudness away, the gain goes up until it is within a tenth of what is wanted.
  ///
  /// - Throws: ``AudioError/noRoom(reason:)``, and what `check` throws.
  init(
    of mix: ScratchFile, measured: Measurement, loudness: Double, ceiling: Double,
    check: (Double) throws -> Void
  ) throws {
    self.ceiling = ceiling
    guard measured.loudness.isFinite else {
      gain = 0
      isLimiting = measured.truePeak > ceiling
      return
    }
    var gain = min(Self.mostGain, loudness - measured.loudness)
    guard measured.truePeak + gain > ceiling else {
      self.gain = gain
      isLimiting = false
      return
    }
    for _ in 0..<4 {
      var meter = LoudnessMeter()
      try Master(gain: gain, ceiling: ceiling).process(mix, check: check) { meter.add($0) }
      let missing = loudness - meter.integrated
      if abs(missing) < 0.1 { break }
      gain = min(Self.mostGain, gain + missing)
    }
    self.gain = gain
    isLimiting = true
  }

  /// For sound that shall stay as it is, but under the ceiling: it is turned down as a whole.
  init(keeping measured: Measurement, ceiling: Double) {
    self.ceiling = ceiling
    gain = min(0, ceiling - 0.01 - measured.truePeak)
    isLimiting = false
  }

  private init(gain: Double, ceiling: Double) {
    self.gain = gain
    self.ceiling = ceiling
    isLimiting = true
  }

  /// Gives the frames of a mix, a block at a time, as they are to be heard.
  func process(
    _ mix: ScratchFile, from start: Int = 0, check: (Double) throws -> Void,
    _ body: ([Frame]) throws -> Void
  ) throws {
    var limiter = Limiter(ceiling: ceiling)
    let factor = Float(amplitude(decibels: gain))
    let delay = isLimiting ? Limiter.delay : 0
    // The limiter is asked beyond the end for what it holds back.
    for place in stride(from: start, to: mix.count + delay, by: AudioFormat.blockLength) {
      try check(Double(place) / Double(mix.count + delay))
      let wanted = min(AudioFormat.blockLength, mix.count + delay - place)
      var frames = try mix.frames(from: place, limit: wanted)
      frames += Array(repeating: Frame(), count: wanted - frames.count)
      for index in frames.indices { frames[index] *= factor }
      if isLimiting {
        limiter.process(&frames)
        if place - start < delay { frames.removeFirst(min(frames.count, delay - place + start)) }
      }
      try body(frames)
    }
  }
}
