import Dispatch
import Synchronization

/// Does several things at the same time, on as many cores as there are. None may touch what another changes.
///
/// - Throws: what one of them throws, once all have ended.
func concurrently(_ tasks: [() throws -> Void]) throws {
  let failure = Mutex<(any Error)?>(nil)
  nonisolated(unsafe) let tasks = tasks
  DispatchQueue.concurrentPerform(iterations: tasks.count) { index in
    do {
      try tasks[index]()
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
}
