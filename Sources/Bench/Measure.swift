import Glibc

/// Time and memory of this process.
enum Measure {
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  static func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }

  static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = now()
    try work()
    return now() - start
  }

  /// From each moment to the next.
  static func differences(_ moments: [Double]) -> [Double] {
    zip(moments.dropFirst(), moments).map { $0 - $1 }
  }

  /// The most memory this process has had so far.
  ///
  /// - Unit: 10⁹ bytes.
  static func peakGigabytes() -> Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return Double(usage.ru_maxrss) * 1024 / 1e9
  }
}

extension Measure {
  /// For whoever waits, apart from the results.
  static func say(_ message: String) {
    let line = Array("bench: \(message)\n".utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

extension Measure {
  /// The MIDI files of a folder, by name.
  static func files(in folder: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard glob("\(folder)/*.mid", 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
  }

  static func byteCount(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
