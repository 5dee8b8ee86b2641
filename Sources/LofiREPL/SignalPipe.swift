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
  ///
  /// It runs on a stack of its own, since oneDNN's kernels use the stack pointer for other things: a
  /// signal that came while one runs would write its frame into the matrices.
  static func handle(_ signal: Int32, with handler: (@convention(c) (Int32) -> Void)?) {
    takeStack()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = Int32(SA_ONSTACK)
    sigemptyset(&action.sa_mask)
    sigaction(signal, &action, nil)
    // Whoever started us may have had it blocked, and that is inherited.
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    sigaddset(&unblocked, signal)
    pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
  }

  /// Gives the calling thread, the main one, its stack for signals; it is kept to the end.
  private static func takeStack() {
    var present = stack_t()
    guard sigaltstack(nil, &present) == 0, present.ss_flags & Int32(SS_DISABLE) != 0 else {
      return
    }
    // A frame with all vector registers takes up to 11 KB.
    let size = 1 << 16
    var stack = stack_t(
      ss_sp: UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16), ss_flags: 0,
      ss_size: size)
    sigaltstack(&stack, nil)
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
