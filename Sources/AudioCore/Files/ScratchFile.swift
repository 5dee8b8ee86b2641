import Glibc

/// Frames on disk that nobody else sees and that are gone with it: so that memory does not grow with the length
/// of a track that has to be gone through twice.
final class ScratchFile: @unchecked Sendable {
  private let descriptor: Int32
  private(set) var count = 0

  /// - Throws: ``AudioError/noRoom(reason:)``.
  init() throws(AudioError) {
    // /tmp may be memory.
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
    var name = Array("\(folder)/lofi-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Self.failure }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
  }

  deinit { close(descriptor) }

  private static var failure: AudioError {
    .noRoom(reason: String(cString: strerror(errno)).lowercased())
  }

  /// - Throws: ``AudioError/noRoom(reason:)``, as on a full disk.
  func append(_ frames: [Frame]) throws(AudioError) {
    let size = MemoryLayout<Frame>.stride
    var done = 0
    while done < frames.count * size {
      let written = frames.withUnsafeBytes { bytes in
        pwrite(
          descriptor, bytes.baseAddress! + done, bytes.count - done, count * size + done)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Self.failure }
      done += written
    }
    count += frames.count
  }

  /// The frames from `start` on, at most `limit`; none at the end.
  ///
  /// - Throws: ``AudioError/noRoom(reason:)``.
  func frames(from start: Int, limit: Int) throws(AudioError) -> [Frame] {
    let wanted = max(0, min(limit, count - start))
    let size = MemoryLayout<Frame>.stride
    var done = 0
    var failed = false
    let frames = [Frame](unsafeUninitializedCapacity: wanted) { buffer, initialized in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      while done < wanted * size {
        let got = pread(
          descriptor, bytes.baseAddress! + done, wanted * size - done, start * size + done)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          failed = true
          break
        }
        done += got
      }
      initialized = done / size
    }
    if failed { throw Self.failure }
    return frames
  }
}
