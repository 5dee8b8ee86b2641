import Glibc

/// Files that are read and written whole.
enum WholeFile {
  /// The bytes of a file.
  ///
  /// - Throws: ``MusicError/noSuchFile(path:)``, ``MusicError/notAFile(path:)`` for folders, pipes
  ///   and devices, which would be read for ever or not at all,
  ///   ``MusicError/cannotRead(path:reason:)``.
  static func bytes(of path: String) throws(MusicError) -> [UInt8] {
    // A pipe that nobody writes to would make opening wait.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      throw isMissing ? .noSuchFile(path: path) : .cannotRead(path: path, reason: reason(errno))
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .cannotRead(path: path, reason: reason(errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }

    let size = Int(status.st_size)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(file, buffer.baseAddress?.advanced(by: count), size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    guard failure == 0 else { throw .cannotRead(path: path, reason: reason(failure)) }
    return bytes
  }

  /// Writes a file beside its place and renames it once it is whole.
  ///
  /// A file that stands there keeps its permissions, and a link goes on leading to it.
  ///
  /// - Throws: ``MusicError/cannotWrite(path:reason:)``.
  static func write(_ bytes: [UInt8], to path: String) throws(MusicError) {
    let draft = try DraftFile(for: path)
    let failure = write(bytes, to: draft.descriptor)
    guard failure == 0 else {
      draft.discard()
      throw .cannotWrite(path: path, reason: reason(failure))
    }
    try draft.commit()
  }

  /// - Returns: 0, or the number of the system's error.
  private static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(
          file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return count < 0 ? errno : EIO }
        written += count
      }
      return 0
    }
  }

  static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT, ENOTDIR: "the folder is not there"
    case EACCES, EPERM: "there is no permission to do so"
    case ENOSPC, EDQUOT: "the disk is full"
    case EROFS: "the disk can only be read"
    case EISDIR: "it is a folder"
    default: String(cString: strerror(code)).lowercased()
    }
  }
}
