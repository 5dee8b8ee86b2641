import Glibc
import Synchronization

/// The pieces of work that are still to do, which threads take one by one.
///
/// A thread without work watches for some more before it sleeps: to be woken takes as long as to read
/// a megabyte of weights. It never watches for long, since the processor may be wanted.
///
/// - Invariant: everything but the work itself, and the watching, happens while `mutex` is held.
final class WorkQueue: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let arrived = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let finished = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var work: Workers.Work?
  private var next = 0
  private var count = 0
  private var isStopped = false
  /// How often something arrived: work, or the end.
  private let arrivals = Atomic(0)
  private let unfinished = Atomic(0)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(arrived, nil)
    pthread_cond_init(finished, nil)
  }

  deinit {
    pthread_cond_destroy(finished)
    pthread_cond_destroy(arrived)
    pthread_mutex_destroy(mutex)
    finished.deallocate()
    arrived.deallocate()
    mutex.deallocate()
  }

  /// Hands out the pieces, works along as thread 0, and waits for the others.
  func run(_ pieces: Int, _ work: @escaping Workers.Work) {
    pthread_mutex_lock(mutex)
    self.work = work
    next = 0
    count = pieces
    unfinished.store(pieces, ordering: .relaxed)
    announce()
    takePieces(as: 0)
    watch(while: { self.unfinished.load(ordering: .relaxed) > 0 })
    while unfinished.load(ordering: .relaxed) > 0 { pthread_cond_wait(finished, mutex) }
    self.work = nil
    pthread_mutex_unlock(mutex)
  }

  /// Works on whatever arrives, until stopped.
  func serve(thread: Int) {
    pthread_mutex_lock(mutex)
    while !isStopped {
      takePieces(as: thread)
      let seen = arrivals.load(ordering: .relaxed)
      let isQuiet = { self.arrivals.load(ordering: .relaxed) == seen }
      watch(while: isQuiet)
      while isQuiet(), !isStopped { pthread_cond_wait(arrived, mutex) }
    }
    pthread_mutex_unlock(mutex)
  }

  func stop() {
    pthread_mutex_lock(mutex)
    isStopped = true
    announce()
    pthread_mutex_unlock(mutex)
  }

  private func announce() {
    arrivals.add(1, ordering: .relaxed)
    pthread_cond_broadcast(arrived)
  }

  /// Does pieces as long as there are any; the mutex is held before and after.
  private func takePieces(as thread: Int) {
    while next < count, let work {
      let piece = next
      next += 1
      pthread_mutex_unlock(mutex)
      work(piece, thread)
      pthread_mutex_lock(mutex)
      if unfinished.subtract(1, ordering: .relaxed).newValue == 0 { pthread_cond_signal(finished) }
    }
  }

  /// Looks again and again, for some 30 microseconds; the mutex is held before and after, but not
  /// meanwhile.
  private func watch(while condition: () -> Bool) {
    guard condition() else { return }
    pthread_mutex_unlock(mutex)
    for _ in 0..<30_000 where !condition() { break }
    pthread_mutex_lock(mutex)
  }
}
