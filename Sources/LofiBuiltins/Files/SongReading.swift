import LofiLanguage
import MusicCore
import NeuralCore
import Synchronization

/// Reads many MIDI files, on all processors.
enum SongReading {
  typealias Result = Swift.Result<Score, MusicError>

  /// The files a thread takes at a time: reading a small one costs little more than asking for it.
  private static let share = 16

  /// What came of each file, in the order of the files; says now and then how many are read.
  ///
  /// - Throws: ``Interruption`` where the host wants the work to stop.
  static func results(
    of files: [String], isStrict: Bool, _ host: any Host
  ) throws -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: files.count))
    let readCount = Atomic(0)
    let isStopped = Atomic(false)
    // The host is asked and told by one thread only: the one that called.
    nonisolated(unsafe) let host = host
    Workers(maximum: nil).forEach((files.count + share - 1) / share) { piece, thread in
      if thread == 0, host.isInterrupted { isStopped.store(true, ordering: .relaxed) }
      guard !isStopped.load(ordering: .relaxed) else { return }
      let range = piece * share..<min((piece + 1) * share, files.count)
      let read = files[range].map { path in
        Result { () throws(MusicError) in try Score(path: path, isStrict: isStrict) }
      }
      results.withLock { $0.replaceSubrange(range, with: read) }
      let count = readCount.add(range.count, ordering: .relaxed).newValue
      if thread == 0, files.count >= 100 {
        host.progress("\(count) of \(files.count) files", isDone: false)
      }
    }
    try host.checkInterruption()
    return results.withLock { $0.compactMap(\.self) }
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

/// What is said after many files were read.
struct LoadingReport {
  private let fileCount: Int
  private var refused: [String] = []
  private var faulty: [String] = []

  /// The files that are named.
  private static let namedCount = 10

  init(fileCount: Int) {
    self.fileCount = fileCount
  }

  mutating func add(_ result: SongReading.Result, of name: String) {
    switch result {
    case .failure(let error): refused.append("\(name): \(error.description)")
    case .success(let score):
      if let faults = score.faultNotice { faulty.append("\(name): \(faults)") }
    }
  }

  var notices: [String] {
    [
      LoadingReport.text(of: refused, "left out", of: fileCount),
      LoadingReport.text(of: faulty, "damaged, and read as far as it goes", of: fileCount),
    ].compactMap(\.self)
  }

  private static func text(of lines: [String], _ what: String, of fileCount: Int) -> String? {
    guard !lines.isEmpty else { return nil }
    let isOrAre = lines.count == 1 ? "is" : "are"
    let more = lines.count > namedCount ? ["… and \(lines.count - namedCount) more"] : []
    return
      (["\(lines.count) of \(fileCount) files \(isOrAre) \(what)"]
      + (lines.prefix(namedCount) + more).map { "  " + $0 }).joined(separator: "\n")
  }
}
