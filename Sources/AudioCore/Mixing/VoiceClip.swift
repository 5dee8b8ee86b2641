import Glibc

/// Somebody's voice, from a sound file of one's own.
public struct VoiceClip: Sendable {
  /// - Unit: seconds.
  static let longest = 600.0

  let frames: [Frame]
  /// The file that it was read from.
  public private(set) var path = ""

  /// The clip at lofi's rate, without rumble and hiss, and as loud as a voice over music has to be.
  ///
  /// - Throws: ``AudioError/cannotRead(path:reason:)``, ``AudioError/voiceTooLong(path:seconds:)``.
  public init(path: String) throws(AudioError) {
    let (recorded, rate) = try SoundFileReader.frames(of: path, longest: Self.longest)
    self.init(recorded, rate: rate)
    self.path = path
  }

  init(_ recorded: [Frame], rate: Double) {
    var frames = Resampling.frames(recorded, from: rate, to: AudioFormat.sampleRate)
    var filter = Filter([.highPass(120), .lowPass(6000)])
    filter.process(&frames)
    var meter = LoudnessMeter()
    meter.add(frames)
    let loudness = meter.integrated
    if loudness.isFinite {
      let gain = Float(amplitude(decibels: Self.loudness - loudness))
      for index in frames.indices { frames[index] *= gain }
    }
    self.frames = frames
  }

  /// - Unit: LUFS.
  private static let loudness = -18.0
}

/// A voice in the track, and how far all else is turned down under it.
struct VoiceStream: Sendable {
  private let clip: [Frame]
  private let start: Int
  private var place = 0
  private var gain: Float = 1
  private var quiet = 0

  private static let depth = Float(amplitude(decibels: -8))
  private static let attack = Float(1 - exp(-1 / (0.080 * AudioFormat.sampleRate / 3)))
  private static let release = Float(1 - exp(-1 / (0.700 * AudioFormat.sampleRate / 3)))
  private static let hold = AudioFormat.frame(at: 0.3)
  private static let ahead = AudioFormat.frame(at: 0.1)
  private static let floor: Float = 0.01

  init(_ clip: VoiceClip, at start: Int) {
    self.clip = clip.frames
    self.start = start
    quiet = Self.hold
  }

  /// Adds the voice to the frames.
  ///
  /// - Returns: the factor of all else, frame by frame: it sees the voice come a tenth of a second ahead.
  mutating func process(_ frames: inout [Frame]) -> [Float] {
    var gains = [Float](repeating: 1, count: frames.count)
    for index in frames.indices {
      let now = place + index - start
      if clip.indices.contains(now) { frames[index] += clip[now] }
      let coming = now + Self.ahead
      let isSpoken = clip.indices.contains(coming) && clip[coming].loudest > Self.floor
      quiet = isSpoken ? 0 : quiet + 1
      let target: Float = quiet < Self.hold ? Self.depth : 1
      gain += (target - gain) * (target < gain ? Self.attack : Self.release)
      gains[index] = gain
    }
    place += frames.count
    return gains
  }
}

extension Frame {
  /// How far the higher channel is from the middle.
  var loudest: Float { Swift.max(abs(x), abs(y)) }
}
