import MusicCore
import RandomCore

/// What a track is made of: a score, how it is played, and what is put around it.
public struct Mix: Sendable {
  public let score: Score
  public let font: SoundFont
  /// What it goes through; nothing for the dry sound of the instruments.
  public let chain: LofiChain?
  public let settings: [Layer: Layer.Setting]
  public let ambience: Ambience?
  /// What is spoken over the music.
  public let voice: VoiceClip?
  /// What the noises depend on; dry sound has none.
  public let seed: Int?

  /// The dry sound of a score.
  public init(_ score: Score, font: SoundFont) {
    self.score = score
    self.font = font
    chain = nil
    settings = [:]
    ambience = nil
    voice = nil
    seed = nil
  }

  /// A score as lofi.
  ///
  /// - Parameter seed: what the noises depend on.
  public init(
    _ score: Score, font: SoundFont, chain: LofiChain, settings: [Layer: Layer.Setting] = [:],
    ambience: Ambience? = nil, voice: VoiceClip? = nil, seed: Int
  ) {
    self.score = score
    self.font = font
    self.chain = chain
    self.settings = settings
    self.ambience = ambience
    self.voice = voice
    self.seed = seed
  }

  /// - Unit: seconds.
  public var seconds: Double {
    Double(AudioFormat.frame(at: score.seconds + ScoreStream.tail)) / AudioFormat.sampleRate
  }

  /// The numbers of the streams that noises come from.
  enum Stream: UInt64 {
    case crackle = 1
    case hiss, tape, ambience
  }

  func noise(_ stream: Stream) -> Noise {
    guard let seed else { preconditionFailure("dry sound has no noise of \(stream)") }
    return Noise(RandomSource(seed: seed, stream: stream.rawValue))
  }
}
