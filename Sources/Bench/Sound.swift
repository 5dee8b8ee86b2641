import AudioCore
import Glibc
import MusicCore
import RandomCore

/// How fast a song becomes a mixed and mastered file, beside FluidSynth's own rendering of it, and what it takes of
/// memory.
struct Sound {
  let show: (Row) -> Void

  func run() throws {
    let font = try SoundFont.usual()
    let path = "/var/tmp/lofi-bench-\(getpid()).wav"
    defer { unlink(path) }
    let song = try Self.song(bars: 44)
    var mix: Audio { lofi(song, font) }
    let seconds = mix.seconds

    let dry = try fastest { _ = try Audio(Mix(song, font: font)).measurement() }
    let made = try fastest { try mix.write(toPath: path) }
    show(
      Row(
        name: "song to file", value: seconds / made, unit: "x real time", better: .higher,
        peer: "FluidSynth, dry", peerValue: seconds / dry, target: 40))

    let before = Self.peakMemory
    let long = lofi(try Self.song(bars: 1200), font)
    let time = try Self.seconds { try long.write(toPath: path) }
    show(
      Row(
        name: "an hour to file", value: long.seconds / time, unit: "x real time",
        better: .higher, target: 40))
    show(
      Row(
        name: "memory more for it", value: Self.peakMemory - before, unit: "MiB", better: .lower,
        target: 16))
  }

  /// The song with every part of the chain and with rain.
  private func lofi(_ song: Score, _ font: SoundFont) -> Audio {
    Audio(
      Mix(
        song, font: font, chain: LofiChain(), ambience: .rain,
        seed: 0))
  }

  private func fastest(_ body: () throws -> Void) throws -> Double {
    try (0..<3).map { _ in try Self.seconds(body) }.min() ?? 0
  }

  private static func seconds(_ body: () throws -> Void) throws -> Double {
    try ContinuousClock().measure(body) / .seconds(1)
  }

  /// - Unit: MiB, of this process so far.
  private static var peakMemory: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }

  /// Melody, chords of five notes, bass and drums at 80 BPM, as many notes as such songs have.
  private static func song(bars: Int) throws -> Score {
    func note(_ key: Int, _ sixteenth: Int, _ length: Int, _ velocity: Int) throws -> Note {
      Note(
        try Pitch(midiNumber: key), offset: try QuarterLength(sixteenth, over: 4),
        duration: try QuarterLength(length, over: 4), velocity: velocity)
    }
    let chords = [
      [62, 65, 69, 72, 76], [59, 65, 69, 74, 76], [60, 64, 67, 71, 74], [57, 60, 64, 67, 71],
    ]
    let roots = [38, 43, 36, 45]
    var (melody, keys, bass, drums): ([Note], [Note], [Note], [Note]) = ([], [], [], [])
    for bar in 0..<bars {
      let start = bar * 16
      keys += try chords[bar % 4].map { try note($0, start, 14, 62) }
      bass += try [(0, 6), (12, 3)].map { try note(roots[bar % 4], start + $0.0, $0.1, 80) }
      melody += try [0, 4, 6, 10].map {
        try note([72, 74, 76, 79, 81][(bar + $0) % 5], start + $0, 2, 70)
      }
      drums += try [0, 10].map { try note(36, start + $0, 1, 92) }
      drums += try [4, 12].map { try note(38, start + $0, 1, 82) }
      drums += try (0..<8).map { try note(42, start + 2 * $0, 1, 55) }
    }
    func part(_ name: String, _ notes: [Note], program: Int, channel: Int) throws -> Part {
      try Part(
        name: name, notes: notes, instrument: try Instrument(program: program), channel: channel)
    }
    return Score(
      parts: [
        try part("Melody", melody, program: 11, channel: 0),
        try part("Chords", keys, program: 4, channel: 1),
        try part("Bass", bass, program: 32, channel: 2),
        try part("Drums", drums, program: 8, channel: Part.drumChannel),
      ], tempoMap: try TempoMap(bpm: 80))
  }
}
