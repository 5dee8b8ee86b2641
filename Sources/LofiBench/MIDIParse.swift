import Glibc
import MusicCore

/// Reads every MIDI file of a folder again and again: what one process measures about the reader.
struct MIDIParse {
  let fileCount: Int
  let byteCount: Int
  let noteCount: Int
  /// How long one pass over the files takes, the median of all passes.
  let seconds: Double
  /// - Unit: MiB, of this process so far.
  let peak: Double

  init(folder: String, passes: Int) throws {
    let paths = MIDIParse.paths(in: folder)
    noteCount = try paths.reduce(0) { try $0 + Score(path: $1).noteCount }
    fileCount = paths.count
    byteCount = paths.reduce(0) { $0 + MIDIParse.size(of: $1) }
    var times: [Double] = []
    for _ in 0..<passes {
      let clock = ContinuousClock()
      let time = try clock.measure { for path in paths { _ = try Score(path: path) } }
      times.append(time / .seconds(1))
    }
    seconds = times.sorted()[0]
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    peak = Double(usage.ru_maxrss) / 1024
  }

  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func paths(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".mid") { names.append(name) }
    }
    return names.sorted().map { "\(folder)/\($0)" }
  }
}
