import Glibc

/// Threads of our own that share out numbered pieces of work.
///
///     workers.forEach(shards) { shard, thread in … }
///
/// They are not Swift's: its pool must never be kept busy for long. The calling thread works too,
/// so that one thread means none besides it.
///
/// - Invariant: which thread does a piece may differ from run to run; what comes out must not.
public final class Workers: Sendable {
  public typealias Work = @Sendable (_ piece: Int, _ thread: Int) -> Void

  let count: Int
  private let queue: WorkQueue
  private let threads: [pthread_t]

  /// - Parameter maximum: the most threads to use; nil for one a processor.
  public init(maximum: Int?) {
    let wanted = max(1, min(maximum ?? Self.processorCount, 256))
    let queue = WorkQueue()
    var threads: [pthread_t] = []
    // Signals are for the main thread, which has a stack for them: a frame put on the stack of a
    // thread inside one of oneDNN's kernels would overwrite the matrices.
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    for number in 1..<max(wanted, 1) {
      var thread = pthread_t()
      let start = Unmanaged.passRetained(WorkStart(queue: queue, thread: number))
      let result = pthread_create(
        &thread, nil,
        { argument in
          guard let argument else { return nil }
          let start = Unmanaged<WorkStart>.fromOpaque(argument).takeRetainedValue()
          start.queue.serve(thread: start.thread)
          return nil
        }, start.toOpaque())
      guard result == 0 else {
        // The work gets done with fewer threads too.
        start.release()
        break
      }
      threads.append(thread)
    }
    self.queue = queue
    self.threads = threads
    count = threads.count + 1
  }

  deinit {
    queue.stop()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Does all pieces from 0 up to `pieces`, and returns when the last is done.
  public func forEach(_ pieces: Int, _ work: @escaping Work) {
    guard count > 1, pieces > 1 else {
      for piece in 0..<pieces { work(piece, 0) }
      return
    }
    queue.run(pieces, work)
  }

  /// Does `work` on ranges of a size, which together are 0 up to `count`; unless told otherwise,
  /// of as many numbers as make a pass element by element worth while.
  func forRanges(
    _ count: Int, size: Int = 1 << 16, _ work: @escaping @Sendable (Range<Int>) -> Void
  ) {
    forEach((count + size - 1) / size) { piece, _ in
      work(piece * size..<min(count, (piece + 1) * size))
    }
  }

  private static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}

private final class WorkStart: Sendable {
  let queue: WorkQueue
  let thread: Int

  init(queue: WorkQueue, thread: Int) {
    self.queue = queue
    self.thread = thread
  }
}
