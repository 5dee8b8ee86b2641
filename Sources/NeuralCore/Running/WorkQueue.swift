import Glibc

/// The pieces of work that are still to do, which threads take one by one.
///
/// - Invariant: everything but the work itself happens while `mutex` is held.
final class WorkQueue: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let arrived = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let finished = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var work: Workers.Work?
  private var next = 0
  private var count = 0
  private var unfinished = 0
  private var isStopped = false

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
    unfinished = pieces
    pthread_cond_broadcast(arrived)
    takePieces(as: 0)
    while unfinished > 0 { pthread_cond_wait(finished, mutex) }
    self.work = nil
    pthread_mutex_unlock(mutex)
  }

  /// Works on whatever arrives, until stopped.
  func serve(thread: Int) {
    pthread_mutex_lock(mutex)
    while !isStopped {
      takePieces(as: thread)
      if !isStopped { pthread_cond_wait(arrived, mutex) }
    }
    pthread_mutex_unlock(mutex)
  }

  func stop() {
    pthread_mutex_lock(mutex)
    isStopped = true
    pthread_cond_broadcast(arrived)
    pthread_mutex_unlock(mutex)
  }

  /// Does pieces as long as there are any; the mutex is held before and after.
  private func takePieces(as thread: Int) {
    while next < count, let work {
      let piece = next
      next += 1
      pthread_mutex_unlock(mutex)
      work(piece, thread)
      pthread_mutex_lock(mutex)
      unfinished -= 1
      if unfinished == 0 { pthread_cond_signal(finished) }
    }
  }
}
