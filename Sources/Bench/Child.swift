import Glibc

/// A process that was run to its end.
struct Child {
  let seconds: Double
  /// The most memory it had.
  ///
  /// - Unit: 10⁶ bytes.
  let peakMegabytes: Double

  struct Failure: Error, CustomStringConvertible {
    let command: String
    var description: String { "this failed: \(command)" }
  }

  /// Runs a program without showing what it says.
  ///
  /// - Throws: ``Failure`` where it does not start, or ends with anything but 0.
  static func run(_ arguments: [String]) throws -> Child {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let failure = Failure(command: arguments.joined(separator: " "))
    var process: pid_t = 0
    let start = Measure.now()
    guard posix_spawn(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
      throw failure
    }
    var (status, usage) = (Int32(0), rusage())
    guard wait4(process, &status, 0, &usage) == process, status == 0 else { throw failure }
    return Child(
      seconds: Measure.now() - start, peakMegabytes: Double(usage.ru_maxrss) * 1024 / 1e6)
  }
}
