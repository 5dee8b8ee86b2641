import Dispatch
import MusicCore

/// A mix as sound before the master: layer by layer, a block at a time.
final class MixStream {
  /// The layers that it has, in the order in which they are summed.
  let layers: [Layer]
  /// - Unit: frames.
  let length: Int

  private let score: ScoreStream
  private var sources: [[Frame]]
  private var played: [PlayedLayer] = []
  private var desks: [Layer: Desk] = [:]
  private var speed: TapeSpeed?
  private var sideChain: SideChain?
  private var reverb: Reverb?
  private var crackle: Crackle?
  private var hiss: Hiss?
  private var ambience: AmbienceLoop?
  private var voice: VoiceStream?
  private var place = 0
  /// Frames that come before the first of the track: what the chain needs to see ahead.
  private let delay: Int
  private let isDry: Bool
  private let silence = [Frame](repeating: Frame(), count: AudioFormat.blockLength)

  /// - Throws: ``AudioError``.
  init(_ mix: Mix) throws(AudioError) {
    let parts = mix.score.parts
    guard let chain = mix.chain else {
      isDry = true
      delay = 0
      layers = [.melody]
      score = try ScoreStream(mix.score, groups: parts.map { _ in 0 }, font: mix.font)
      sources = [Array(repeating: Frame(), count: AudioFormat.blockLength)]
      length = score.length
      return
    }
    isDry = false
    delay = PlayedLayer.delay
    let roles = parts.map(Layer.init)
    let found = Layer.played.filter(roles.contains)
    score = try ScoreStream(
      mix.score, groups: roles.map { found.firstIndex(of: $0) ?? 0 }, font: mix.font)
    length = score.length
    let silent = [Frame](repeating: Frame(), count: AudioFormat.blockLength)
    sources = Array(repeating: silent, count: max(1, found.count))
    let hasBass = found.contains(.bass)
    played = found.map { layer in
      PlayedLayer(
        layer, parts: zip(parts, roles).filter { $0.1 == layer }.map(\.0), hasBass: hasBass,
        chain: chain)
    }
    speed = TapeSpeed(
      wow: (chain.wow, chain.wowRate), flutter: (chain.flutter, chain.flutterRate),
      noise: mix.noise(.tape))
    let delay = delay
    sideChain = SideChain(kicks: mix.score.kicks.map { $0 + delay })
    if chain.reverb > 0, !found.isEmpty { reverb = Reverb(decay: chain.decay) }
    if chain.crackle > LofiChain.silence {
      crackle = Crackle(
        peak: chain.crackle, ticks: chain.ticks, pops: chain.pops, noise: mix.noise(.crackle))
    }
    if chain.hiss > LofiChain.silence {
      hiss = Hiss(
        level: chain.hiss, rumble: chain.hiss + 7, highPass: chain.highPass,
        noise: mix.noise(.hiss))
    }
    if let kind = mix.ambience {
      ambience = AmbienceLoop(kind, noise: mix.noise(.ambience))
    }
    if let clip = mix.voice {
      let start = mix.settings[.voice]?.start ?? 0
      let first = start > 0 ? start : mix.score.fifthBar
      voice = VoiceStream(clip, at: AudioFormat.frame(at: first) + delay)
    }
    self.layers = Self.layers(of: mix)
    for layer in layers {
      let setting = mix.settings[layer] ?? Layer.Setting()
      let pan = found.contains(layer) ? Bus.usual(for: layer, hasBass: hasBass).pan : 0
      desks[layer] = Desk(setting, usual: pan, delay: delay)
    }
  }

  /// The layers that a mix has.
  static func layers(of mix: Mix) -> [Layer] {
    guard let chain = mix.chain else { return [.melody] }
    let roles = mix.score.parts.map(Layer.init)
    let played = Layer.played.filter(roles.contains)
    let hasNoise = chain.crackle > LofiChain.silence || chain.hiss > LofiChain.silence
    return played + (chain.reverb > 0 && !played.isEmpty ? [.reverb] : [])
      + (hasNoise ? [.noise] : []) + (mix.ambience == nil ? [] : [.ambience])
      + (mix.voice == nil ? [] : [.voice])
  }

  /// The next block of each layer, in the order of ``layers``; nothing at the end.
  func next() -> [[Frame]]? {
    while true {
      guard place < length + delay else { return nil }
      let block = isDry ? dry() : chained()
      let first = place
      place += AudioFormat.blockLength
      // What lies before the track, and behind it, is left out.
      let from = max(0, delay - first)
      let to = min(AudioFormat.blockLength, length + delay - first)
      guard from < to else { continue }
      if from == 0, to == AudioFormat.blockLength { return block }
      return block.map { Array($0[from..<to]) }
    }
  }

  private func dry() -> [[Frame]] {
    score.read(into: &sources)
    return sources
  }

  private func chained() -> [[Frame]] {
    score.read(into: &sources)
    let count = AudioFormat.blockLength
    let late = speed?.next(count) ?? []
    let dips = sideChain?.next(count) ?? []
    var output = processed(late: late, dips: dips)
    if voice != nil {
      var frames = silence
      let gains = voice?.process(&frames) ?? []
      for layer in output.indices { output[layer].multiply(by: gains) }
      output.append(frames)
    }
    for (index, layer) in layers.enumerated() {
      desks[layer]?.process(&output[index], at: place)
      fadeOut(&output[index])
    }
    return output
  }

  /// The layers but for the voice: those of instruments, the room, the noises. Each works on what is its own, so
  /// that they share the cores; what they give to the room is added up in their order.
  private func processed(late: [Float], dips: [Float]) -> [[Frame]] {
    let count = played.count
    var rooms = [[Frame]](repeating: silence, count: count)
    var noises: [[Frame]] = []
    played.withUnsafeMutableBufferPointer { played in
      sources.withUnsafeMutableBufferPointer { sources in
        rooms.withUnsafeMutableBufferPointer { rooms in
          withUnsafeMutablePointer(to: &noises) { noises in
            nonisolated(unsafe) let (played, sources, rooms, noises) = (
              played, sources, rooms, noises
            )
            nonisolated(unsafe) let stream = self
            DispatchQueue.concurrentPerform(iterations: count + 1) { index in
              if index == count {
                noises.pointee = stream.makeNoises()
              } else {
                played[index].process(
                  &sources[index], late: late, dips: dips, room: &rooms[index])
              }
            }
          }
        }
      }
    }
    var output = Array(sources.prefix(count))
    if reverb != nil {
      var room = silence
      for part in rooms {
        for index in room.indices { room[index] += part[index] }
      }
      reverb?.process(&room)
      output.append(room)
    }
    return output + noises
  }

  private func makeNoises() -> [[Frame]] {
    var output: [[Frame]] = []
    if crackle != nil || hiss != nil {
      var frames = silence
      crackle?.process(&frames)
      hiss?.process(&frames)
      output.append(frames)
    }
    if ambience != nil {
      var frames = silence
      ambience?.process(&frames)
      output.append(frames)
    }
    return output
  }

  /// The noises end with the track, and not with a click.
  private func fadeOut(_ frames: inout [Frame]) {
    let fade = AudioFormat.frame(at: 1.5)
    let left = length + delay - place
    guard left < fade + frames.count else { return }
    for index in frames.indices {
      let share = Float(max(0, min(1, Double(left - index) / Double(fade))))
      frames[index] *= share * share
    }
  }
}

extension Score {
  /// When the kicks come: General MIDI's keys 35 and 36 of the drums.
  ///
  /// - Unit: frames.
  var kicks: [Int] {
    parts.filter(\.isDrums).flatMap(\.notes).filter { [35, 36].contains($0.pitch.midiNumber) }
      .map { ScoreStream.block(at: tempoMap.seconds(at: $0.offset)) * ScoreStream.grid }
  }

  /// Where a voice comes in when nobody says: at the fifth bar of four quarters.
  ///
  /// - Unit: seconds.
  var fifthBar: Double { tempoMap.seconds(at: 16) }
}
