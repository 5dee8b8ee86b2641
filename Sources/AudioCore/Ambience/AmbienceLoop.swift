import Glibc

/// A minute of a place, which begins again without a seam.
struct AmbienceLoop: Effect, Sendable {
  /// - Unit: frames.
  static let length = AudioFormat.frame(at: 60)
  private static let join = AudioFormat.frame(at: 2)
  /// What it sounds like before the sound is there.
  private static let settling = AudioFormat.frame(at: 1)
  /// How loud a place is under the music; 18 LU under the drums.
  ///
  /// - Unit: LUFS.
  private static let loudness = -38.0

  let frames: [Frame]
  private var place = 0

  /// - Parameter length: of the loop, in frames: less than the usual for tests.
  init(_ ambience: Ambience, noise: Noise, length: Int = length) {
    var sound = ambience.sound(noise)
    var made: [Frame] = []
    made.reserveCapacity(Self.settling + length + Self.join + AudioFormat.blockLength)
    while made.count < Self.settling + length + Self.join {
      var block = [Frame](repeating: Frame(), count: AudioFormat.blockLength)
      sound.process(&block)
      made += block
    }
    made.removeFirst(Self.settling)
    var loop = Array(made[..<length])
    // The end goes on into the beginning: two noises of equal power at each moment.
    for index in 0..<Self.join {
      let angle = Double.pi / 2 * Double(index) / Double(Self.join)
      loop[index] = loop[index] * Float(sin(angle)) + made[length + index] * Float(cos(angle))
    }
    var filter = Filter([.highPass(100), .lowPass(6000)])
    // Once through to be as it will be when it comes round.
    var warm = Array(loop.suffix(Self.join))
    filter.process(&warm)
    filter.process(&loop)
    var meter = LoudnessMeter()
    meter.add(loop)
    let gain = Float(amplitude(decibels: Self.loudness - meter.integrated))
    frames = gain.isFinite ? loop.map { $0 * gain } : loop
  }

  /// Adds the place to the frames.
  mutating func process(_ output: inout [Frame]) {
    for index in output.indices {
      output[index] += frames[place]
      place = place + 1 == frames.count ? 0 : place + 1
    }
  }
}
