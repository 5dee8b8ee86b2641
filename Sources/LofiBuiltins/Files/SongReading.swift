import LofiLanguage
import LofiNotebook
import MusicCore
import NeuralCore
import Synchronization

/// What came of reading many MIDI files, in the order of the files.
struct SongReading {
  private(set) var scores: [Value] = []
  private var refusals: [String] = []
  private var damages: [String] = []
  private let fileCount: Int

  /// The files a thread takes at a time: reading a small one costs little more than asking for it.
  private static let share = 16
  /// The files a report names.
  private static let namedCount = 10

  /// Reads files on all processors, and says now and then how many are read.
  ///
  /// - Throws: ``Interruption`` where the host wants the work to stop.
  init(_ files: [String], isStrict: Bool, _ host: any Host) throws {
    let pieces = files.indices.count / SongReading.share + 1
    let readings = Mutex([SongReading?](repeating: nil, count: pieces))
    let isStopped = Atomic(false)
    // The host is asked and told by one thread only: the one that called.
    nonisolated(unsafe) let host = host
    Workers(maximum: nil).forEach(pieces) { piece, thread in
      if thread == 0, host.isInterrupted { isStopped.store(true, ordering: .relaxed) }
      guard !isStopped.load(ordering: .relaxed) else { return }
      let first = piece * SongReading.share
      let reading = SongReading(
        files[first..<min(first + SongReading.share, files.count)], isStrict: isStrict)
      readings.withLock { $0[piece] = reading }
      if thread == 0, files.count >= 100, piece.isMultiple(of: pieces / 50 + 1) {
        host.progress("\(first) of \(files.count) files   ^C stops it")
      }
    }
    // An empty line takes the last one away.
    if files.count >= 100 { host.progress("") }
    try host.checkInterruption()
    fileCount = files.count
    for case let reading? in readings.withLock({ $0 }) {
      scores += reading.scores
      refusals += reading.refusals
      damages += reading.damages
    }
  }

  private init(_ files: ArraySlice<String>, isStrict: Bool) {
    fileCount = files.count
    for path in files {
      do {
        let score = try Score(path: path, isStrict: isStrict)
        scores.append(.foreign(score))
        if let faults = score.faultNotice { damages.append("\(Paths.name(of: path)): \(faults)") }
      } catch {
        refusals.append("\(Paths.name(of: path)): \(error.description)")
      }
    }
  }

  /// The notices that name what was left out and what is damaged, if anything is.
  var report: [String] {
    [
      notice(of: refusals, "left out"), notice(of: damages, "damaged, and read as far as it goes"),
    ].compactMap(\.self)
  }

  private func notice(of lines: [String], _ what: String) -> String? {
    guard !lines.isEmpty else { return nil }
    let hidden = lines.count - SongReading.namedCount
    let shown = lines.prefix(SongReading.namedCount) + (hidden > 0 ? ["… and \(hidden) more"] : [])
    let isOrAre = lines.count == 1 ? "is" : "are"
    return (["\(lines.count) of \(fileCount) files \(isOrAre) \(what)"] + shown.map { "  " + $0 })
      .joined(separator: "\n")
  }
}

extension Score {
  /// What is said about a file with faults: how many there are, and the first of them.
  var faultNotice: String? {
    guard let first = diagnostics.first else { return nil }
    let count = diagnostics.faultCount
    return count == 1
      ? first.description : "\(count) faults (see its .diagnostics), the first at \(first)"
  }
}
