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
