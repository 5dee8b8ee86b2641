import MusicCore

/// Reading MIDI files: `Scripts/bench midi`.
///
/// What one core reads is measured in this process; memory, and a folder on one core and on two, with
/// lofi itself, as its users have it.
struct MIDIReading {
  let peers: Peers?
  /// The product.
  let lofi: String
  let corpus: MIDICorpus
  /// Real songs, which are small.
  let songs: String
  let show: (Row) -> Void

  private static let passes = 9

  func run() throws {
    // First, while this process is small: a process begins with the memory of the one that starts it.
    let path = "\(corpus.large)/00000.mid"
    let memory = try Child.run([lofi, "-c", "load \"\(path)\";"]).peakMegabytes
    try many()
    let symusic = try large(path)
    show(
      Row(
        name: "midi_memory", value: memory, unit: "MB", better: .lower, peer: "symusic",
        peerValue: symusic["megabytes"], target: 62))
    try small()
  }

  /// A file of five megabytes on one core.
  ///
  /// - Returns: what the other measured.
  private func large(_ path: String) throws -> [String: Double] {
    let megabytes = Double(Measure.byteCount(of: path)) / 1e6
    let seconds = try Measure.median(
      (0..<MIDIReading.passes).map { _ in try Measure.seconds { _ = try Score(path: path) } })
    let symusic = peers?.measure("peer_symusic.py", "read", corpus.large) ?? [:]
    show(
      Row(
        name: "midi_large", value: megabytes / seconds, unit: "MB/s", better: .higher,
        peer: "symusic", peerValue: symusic["seconds"].map { megabytes / $0 }, target: 1.5,
        isRatio: true))
    return symusic
  }

  /// Files of a few hundred notes, one after the other on one core.
  private func small() throws {
    let paths = Measure.files(in: songs)
    let seconds = try Measure.median(
      (0..<MIDIReading.passes * 5).map { _ in
        try Measure.seconds { for path in paths { _ = try Score(path: path) } }
      })
    let peer = peers?.measure("peer_symusic.py", "read", songs) ?? [:]
    let count = Double(paths.count)
    show(
      Row(
        name: "midi_small", value: count / seconds, unit: "files/s", better: .higher,
        peer: "symusic", peerValue: peer["seconds"].map { count / $0 }, target: 1, isRatio: true))
  }

  /// Ten thousand files: how much the second core adds, and how time and memory grow from a thousand.
  private func many() throws {
    func load(_ folder: String, cores: String) throws -> Child {
      let runs = try (0..<3).map { _ in
        try Child.run(["/usr/bin/taskset", "-c", cores, lofi, "-c", "load \"\(folder)\";"])
      }
      return runs.sorted { $0.seconds < $1.seconds }[1]
    }
    let oneCore = try load(corpus.tenThousand, cores: "0")
    let twoCores = try load(corpus.tenThousand, cores: "0,1")
    let tenth = try load(corpus.thousand, cores: "0,1")
    show(
      Row(
        name: "midi_folder", value: 10_000 / twoCores.seconds, unit: "files/s", better: .higher))
    show(
      Row(
        name: "midi_second_core", value: oneCore.seconds / twoCores.seconds, unit: "times as fast",
        better: .higher, target: 1.8))
    show(
      Row(
        name: "midi_time_growth", value: twoCores.seconds / tenth.seconds / 10,
        unit: "time a file, 10,000 : 1,000", better: .lower, target: 1.1))
    show(
      Row(
        name: "midi_memory_growth", value: twoCores.peakMegabytes / tenth.peakMegabytes / 10,
        unit: "memory a file", better: .lower, target: 1.1))
  }
}
