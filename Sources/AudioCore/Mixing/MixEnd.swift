import MusicCore

/// The last of the way to the layers of a mix: what needs all of them, and what a listener set for each.
struct MixEnd {
  /// What comes out of the chain: the layers of instruments, what each of them gives to the room, and the
  /// layers of noises.
  struct Block {
    let played: [[Frame]]
    let rooms: [[Frame]]
    let noises: [[Frame]]
  }

  /// The frame behind the track's last.
  private let end: Int
  private var desks: [Desk] = []
  private var reverb: Reverb?
  private var voice: VoiceStream?
  private var place = 0

  init(_ mix: Mix, chain: LofiChain, layers: [Layer], length: Int) {
    let delay = PlayedLayer.delay
    end = length + delay
    if layers.contains(.reverb) { reverb = Reverb(decay: chain.decay) }
    if let clip = mix.voice {
      let start = mix.settings[.voice]?.start ?? 0
      let first = start > 0 ? start : mix.score.fifthBar
      voice = VoiceStream(clip, at: AudioFormat.frame(at: first) + delay)
    }
    let hasBass = layers.contains(.bass)
    desks = layers.map { layer in
      let isPlayed = Layer.played.contains(layer)
      return Desk(
        mix.settings[layer] ?? Layer.Setting(),
        usual: isPlayed ? Bus.usual(for: layer, hasBass: hasBass).pan : 0, delay: delay)
    }
  }

  /// The next block of each layer.
  mutating func next(_ block: Block) -> [[Frame]] {
    let silence = [Frame](repeating: Frame(), count: AudioFormat.blockLength)
    var output = block.played
    if reverb != nil {
      var room = silence
      for part in block.rooms {
        for index in room.indices { room[index] += part[index] }
      }
      reverb?.process(&room)
      output.append(room)
    }
    output += block.noises
    if voice != nil {
      var frames = silence
      let gains = voice?.process(&frames) ?? []
      for layer in output.indices { output[layer].multiply(by: gains) }
      output.append(frames)
    }
    for index in output.indices {
      desks[index].process(&output[index], at: place)
      fadeOut(&output[index])
    }
    place += AudioFormat.blockLength
    return output
  }

  /// The noises end with the track, and not with a click.
  private func fadeOut(_ frames: inout [Frame]) {
    let fade = AudioFormat.frame(at: 1.5)
    let left = end - place
    guard left < fade + frames.count else { return }
    for index in frames.indices {
      let share = Float(max(0, min(1, Double(left - index) / Double(fade))))
      frames[index] *= share * share
    }
  }
}

extension Score {
  /// Where a voice comes in when nobody says: at the fifth bar of four quarters.
  ///
  /// - Unit: seconds.
  fileprivate var fifthBar: Double { tempoMap.seconds(at: 16) }
}
