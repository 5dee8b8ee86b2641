import Glibc
import Synchronization

/// Tells a thread that waits in `poll` that a signal has come.
///
/// A signal alone would not do: it may arrive just before the wait begins, or on another thread.
enum SignalPipe {
  private static let readEnd = Atomic<Int32>(-1)
  private static let writeEnd = Atomic<Int32>(-1)

  /// The file to wait for beside the input.
  static var descriptor: Int32 { readEnd.load(ordering: .relaxed) }

  static func open() {
    guard descriptor < 0 else { return }
    var ends: [Int32] = [-1, -1]
    // Without a pipe, signals are still seen at the next key.
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    readEnd.store(ends[0], ordering: .relaxed)
    writeEnd.store(ends[1], ordering: .relaxed)
  }

  /// Install `handler`, or what the system does where it is `nil`, without `SA_RESTART`: what waits shall come back.
  static func handle(_ signal: Int32, with handler: (@convention(c) (Int32) -> Void)?) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigemptyset(&action.sa_mask)
    sigaction(signal, &action, nil)
  }

  /// Safe in a signal handler. A full pipe wakes as well, so the result does not matter.
  static func wake() {
    let saved = errno
    var byte: UInt8 = 0
    _ = write(writeEnd.load(ordering: .relaxed), &byte, 1)
    errno = saved
  }

  /// Forget the signals that came so far.
  static func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(descriptor, &bytes, bytes.count) > 0 {}
  }
}
