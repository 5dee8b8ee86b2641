import CFluidSynth
import MusicCore

/// A score as sound, a block at a time, each group of parts by itself: the same bits at each run.
///
/// The synthesizer's own reverb and chorus are off.
final class ScoreStream {
  /// FluidSynth lets an event take effect where one of its blocks begins. Each goes to the nearest, so
  /// that it is at most half a block, 0.73 ms, from its place.
  ///
  /// - Unit: frames.
  static let grid = 64

  /// How long the last notes may ring.
  ///
  /// - Unit: seconds.
  static let tail = 3.0

  /// How long all of it lasts.
  ///
  /// - Unit: frames.
  let length: Int

  private let library: FluidSynth
  private let settings: OpaquePointer
  private let synth: OpaquePointer
  private let groupCount: Int
  private let events: [SynthEvent]
  /// The event that comes next.
  private var place = 0
  /// The block that is rendered next.
  private var block = 0
  /// A block of each group's left channel, then of each group's right one.
  private let planes: UnsafeMutableBufferPointer<Float>

  static func block(at seconds: Double) -> Int {
    (AudioFormat.frame(at: seconds) + grid / 2) / grid
  }

  /// - Parameter groups: the group of each part, from 0; each group has a sound of its own.
  /// - Throws: ``AudioError`` without the library or with a SoundFont that cannot be played.
  init(_ score: Score, groups: [Int], font: SoundFont, tail: Double = ScoreStream.tail)
    throws(AudioError)
  {
    library = try FluidSynth.library()
    let groupCount = max(1, (groups.max() ?? 0) + 1)
    let rows = 256 / groupCount
    // A synthesizer's channel plays into the group that is left when it is divided by their number.
    var used = [Int](repeating: 0, count: groupCount)
    let channels = groups.map { group in
      defer { used[group] += 1 }
      return Int32(used[group] % rows * groupCount + group)
    }
    self.groupCount = groupCount
    events = SynthEvent.events(of: score, channels: channels)
    length = AudioFormat.frame(at: score.seconds + tail)

    guard let settings = library.newSettings() else {
      throw .badSoundFont(path: font.path, reason: "FluidSynth does not start")
    }
    _ = library.setNumber(settings, "synth.gain", 0.8)
    _ = library.setNumber(settings, "synth.sample-rate", AudioFormat.sampleRate)
    let lines = (Int(channels.max() ?? 0) / 16 + 1) * 16
    let wholes = [
      ("synth.reverb.active", 0), ("synth.chorus.active", 0), ("synth.cpu-cores", 1),
      ("synth.audio-channels", groupCount), ("synth.audio-groups", groupCount),
      ("synth.midi-channels", lines), ("synth.dynamic-sample-loading", 1),
      ("synth.lock-memory", 0), ("synth.threadsafe-api", 0),
    ]
    for (name, value) in wholes { _ = library.setWhole(settings, name, Int32(value)) }
    guard let synth = library.newSynth(settings) else {
      library.deleteSettings(settings)
      throw .badSoundFont(path: font.path, reason: "FluidSynth does not start")
    }
    guard library.loadSoundFont(synth, font.path, 1) >= 0 else {
      library.deleteSynth(synth)
      library.deleteSettings(settings)
      throw .badSoundFont(path: font.path, reason: "FluidSynth cannot load it")
    }
    self.settings = settings
    self.synth = synth
    planes = .allocate(capacity: 2 * groupCount * AudioFormat.blockLength)
    planes.initialize(repeating: 0)
    for channel in 0..<Int32(lines) {
      _ = library.setChannelType(synth, channel, Int32(CHANNEL_TYPE_MELODIC.rawValue))
      _ = library.changeProgram(synth, channel, 0)
    }
    for (part, channel) in zip(score.parts, channels) where part.isDrums {
      _ = library.setChannelType(synth, channel, Int32(CHANNEL_TYPE_DRUM.rawValue))
      _ = library.changeProgram(synth, channel, 0)
    }
  }

  deinit {
    library.deleteSynth(synth)
    library.deleteSettings(settings)
    planes.deallocate()
  }

  /// The next block of each group.
  func next() -> [[Frame]] {
    let last = block + AudioFormat.blockLength / Self.grid
    var done = 0
    while block < last {
      while place < events.count, events[place].block <= block {
        send(events[place])
        place += 1
      }
      let until = place < events.count ? min(last, events[place].block) : last
      let count = (until - block) * Self.grid
      write(count, at: done)
      done += count
      block = until
    }
    let size = AudioFormat.blockLength
    return (0..<groupCount).map { group in
      (0..<size).map { index in
        Frame(planes[group * size + index], planes[(groupCount + group) * size + index])
      }
    }
  }

  private func write(_ count: Int, at start: Int) {
    let size = AudioFormat.blockLength
    var lefts: [UnsafeMutablePointer<Float>?] = (0..<groupCount).map {
      planes.baseAddress! + $0 * size + start
    }
    var rights = lefts.map { $0! + groupCount * size as UnsafeMutablePointer<Float>? }
    _ = library.write(synth, Int32(count), &lefts, &rights, nil, nil)
  }

  private func send(_ event: SynthEvent) {
    switch event.kind {
    case .control(let controller, let value):
      _ = library.control(synth, event.channel, Int32(controller), Int32(value))
    case .program(let program):
      _ = library.changeProgram(synth, event.channel, Int32(program))
    case .bend(let value): _ = library.bend(synth, event.channel, Int32(value) + 8192)
    case .pressure(let pressure): _ = library.press(synth, event.channel, Int32(pressure))
    case .noteOff(let key): _ = library.noteOff(synth, event.channel, Int32(key))
    case .noteOn(let key, let velocity):
      _ = library.noteOn(synth, event.channel, Int32(key), Int32(velocity))
    }
  }
}
