import MusicCore

/// A mix as sound before the master: layer by layer, a block at a time.
///
/// A block goes through three steps: the instruments play it, each layer goes through its part of the chain, and
/// the layers are brought together. While one block is in the last step, the next is in the second and the one
/// after that in the first, and all that can be done at the same time is: each works on what is its own, so that
/// the bits do not depend on the number of cores.
final class MixStream {
  /// The layers that it has, in the order in which they are summed.
  let layers: [Layer]
  /// - Unit: frames.
  let length: Int

  private let score: ScoreStream
  private var speed: TapeSpeed?
  private var sideChain: SideChain?
  private var lanes: [Lane] = []
  private var noises: Noises?
  private var end: MixEnd?
  /// What comes before the first frame of the track: the chain sees so far ahead.
  private let delay: Int

  /// What the instruments play, group by group, and what their layers are told of the tape and of the kicks.
  private struct Played {
    var groups: [[Frame]]
    var late: [Float] = []
    var dips: [Float] = []
  }

  /// One layer of instruments on its way through the chain, with what has just come of it.
  private final class Lane {
    private var layer: PlayedLayer
    private(set) var frames: [Frame] = []
    private(set) var room: [Frame] = []

    init(_ layer: PlayedLayer) {
      self.layer = layer
    }

    func process(_ group: [Frame], _ block: Played) {
      frames = group
      room = Array(repeating: Frame(), count: group.count)
      layer.process(&frames, late: block.late, dips: block.dips, room: &room)
    }
  }

  /// - Throws: ``AudioError``.
  init(_ mix: Mix) throws(AudioError) {
    let parts = mix.score.parts
    layers = Self.layers(of: mix)
    guard let chain = mix.chain else {
      score = try ScoreStream(mix.score, groups: parts.map { _ in 0 }, font: mix.font)
      length = score.length
      delay = 0
      return
    }
    let roles = parts.map(Layer.init)
    let found = layers.filter(roles.contains)
    score = try ScoreStream(
      mix.score, groups: roles.map { found.firstIndex(of: $0) ?? 0 }, font: mix.font)
    length = score.length
    delay = PlayedLayer.delay
    lanes = found.map { layer in
      Lane(
        PlayedLayer(
          layer, parts: zip(parts, roles).filter { $0.1 == layer }.map(\.0),
          hasBass: found.contains(.bass), chain: chain))
    }
    speed = TapeSpeed(
      wow: (chain.wow, chain.wowRate), flutter: (chain.flutter, chain.flutterRate),
      noise: mix.noise(.tape))
    sideChain = SideChain(kicks: mix.score.kicks.map { $0 + PlayedLayer.delay })
    noises = Noises(mix, chain: chain)
    end = MixEnd(mix, chain: chain, layers: layers, length: length)
  }

  /// The layers that a mix has.
  static func layers(of mix: Mix) -> [Layer] {
    guard let chain = mix.chain else { return [.melody] }
    let roles = mix.score.parts.map(Layer.init)
    let played = Layer.played.filter(roles.contains)
    return played + (chain.reverb > 0 && !played.isEmpty ? [.reverb] : [])
      + Noises.layers(of: mix, chain: chain) + (mix.voice == nil ? [] : [.voice])
  }

  /// Gives the blocks of each layer, in the order of ``layers``, up to the end; once.
  ///
  /// - Parameters:
  ///   - check: called between blocks with the share of them that are done.
  ///   - body: called for one block after the other, while the next ones are made.
  /// - Throws: what `check` and `body` throw.
  func eachBlock(
    check: (Double) throws -> Void = { _ in }, _ body: ([[Frame]]) throws -> Void
  ) throws {
    try withoutActuallyEscaping(body) { body in
      let blockCount = (delay + length + AudioFormat.blockLength - 1) / AudioFormat.blockLength
      var played: Played?
      var chained: MixEnd.Block?
      for turn in 0..<blockCount + 2 {
        try check(Double(max(0, turn - 2)) / Double(blockCount))
        let (now, before) = (played, chained)
        var tasks: [() throws -> Void] = []
        if let before {
          tasks.append { [self] in
            let block = end?.next(before) ?? before.played
            try body(inside(block, at: (turn - 2) * AudioFormat.blockLength))
          }
        }
        if turn < blockCount {
          tasks.append { [self] in played = play() }
        } else {
          played = nil
        }
        if let now {
          for (lane, group) in zip(lanes, now.groups) {
            tasks.append { lane.process(group, now) }
          }
          tasks.append { [self] in noises?.advance() }
        }
        try concurrently(tasks)
        chained = now.map { now in
          end == nil
            ? MixEnd.Block(played: now.groups, rooms: [], noises: [])
            : MixEnd.Block(
              played: lanes.map(\.frames), rooms: lanes.map(\.room), noises: noises?.frames ?? [])
        }
      }
    }
  }

  /// The frames of a block that are the track's: what lies before it, and behind it, is left out.
  private func inside(_ block: [[Frame]], at place: Int) -> [[Frame]] {
    let from = max(0, delay - place)
    let to = min(AudioFormat.blockLength, delay + length - place)
    if from == 0, to == AudioFormat.blockLength { return block }
    return block.map { Array($0[from..<to]) }
  }

  private func play() -> Played {
    var block = Played(groups: score.next())
    block.late = speed?.next(AudioFormat.blockLength) ?? []
    block.dips = sideChain?.next(AudioFormat.blockLength) ?? []
    return block
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
}
