import Glibc

/// Writes a file so that it is there whole or not at all, whenever the process or the power ends.
///
/// The bytes go into a file beside it, reach the disk, and take its place in one move.
struct AtomicFile {
  private let path: String
  private let descriptor: Int32

  /// Writes to `path` what `body` appends.
  ///
  /// - Throws: ``NeuralError/cannotWrite(path:reason:)``; what was at `path` is still there then.
  static func write(
    toPath path: String, _ body: (AtomicFile) throws(NeuralError) -> Void
  ) throws(NeuralError) {
    let (part, descriptor) = try begin(path)
    do throws(NeuralError) {
      let file = AtomicFile(path: path, descriptor: descriptor)
      try body(file)
      try file.require(fsync(descriptor) == 0)
    } catch {
      close(descriptor)
      unlink(part)
      throw error
    }
    close(descriptor)
    guard rename(part, path) == 0 else {
      let reason = SystemReason.now
      unlink(part)
      throw .cannotWrite(path: path, reason: reason)
    }
    keepName(of: path)
  }

  /// Refuses a place where nothing can be written.
  ///
  /// - Throws: ``NeuralError/cannotWrite(path:reason:)``.
  static func requireWritable(_ path: String) throws(NeuralError) {
    let (part, descriptor) = try begin(path)
    close(descriptor)
    unlink(part)
  }

  /// Opens the file beside `path`.
  private static func begin(
    _ path: String
  ) throws(NeuralError) -> (part: String, descriptor: Int32) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw .cannotWrite(
        path: path, reason: status.st_mode & S_IFMT == S_IFDIR ? "it is a folder" : "it is no file")
    }
    // One name for every try, so that tries that were killed leave no more than one file behind.
    let part = path + ".part"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: SystemReason.now) }
    return (part, descriptor)
  }

  /// - Throws: ``NeuralError/cannotWrite(path:reason:)``, as on a full disk.
  func append(_ bytes: UnsafeRawBufferPointer) throws(NeuralError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      try require(count > 0)
      rest = rest.dropFirst(count)
    }
  }

  func append(_ bytes: [UInt8]) throws(NeuralError) {
    var failure: NeuralError?
    bytes.withUnsafeBytes { buffer in
      do throws(NeuralError) { try append(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func require(_ succeeded: Bool) throws(NeuralError) {
    guard succeeded else { throw .cannotWrite(path: path, reason: SystemReason.now) }
  }

  /// Makes the move itself reach the disk; where the folder cannot, the bytes have all the same.
  private static func keepName(of path: String) {
    let folder = path.lastIndex(of: "/").map { path[..<$0].isEmpty ? "/" : String(path[..<$0]) }
    let descriptor = open(folder ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}

/// Why the system refused, in words.
enum SystemReason {
  /// The reason of the last call that failed.
  static var now: String {
    switch errno {
    case ENOENT, ENOTDIR: "the folder is not there"
    case EACCES, EPERM: "there is no permission to do so"
    case ENOSPC, EDQUOT: "the disk is full"
    case EFBIG: "files may not be that large here"
    case EROFS: "the disk can only be read"
    case EISDIR: "it is a folder"
    default: String(cString: strerror(errno)).lowercased()
    }
  }
}
