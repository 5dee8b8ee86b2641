import Glibc

/// A file that is written beside its place, and takes it once it is whole.
///
/// A file that stands there keeps its permissions, and a link goes on leading to it.
public struct DraftFile: Sendable {
  /// What to write to; it stays open until ``commit()`` or ``discard()``.
  public let descriptor: Int32
  private let path: String
  private let target: String
  private let draft: String
  /// The file that stands there.
  private let owner: (user: uid_t, group: gid_t, mode: mode_t)?

  /// - Throws: ``MusicError/cannotWrite(path:reason:)``.
  public init(for path: String) throws(MusicError) {
    self.path = path
    target = Self.destination(of: path)
    var status = stat()
    let isThere = stat(target, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      throw .cannotWrite(path: path, reason: isFolder ? "it is a folder" : "it is not a file")
    }
    owner = isThere ? (status.st_uid, status.st_gid, status.st_mode & 0o7777) : nil
    draft = target + ".\(getpid()).draft"
    descriptor = open(draft, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, isThere ? 0o600 : 0o666)
    guard descriptor >= 0 else {
      throw .cannotWrite(path: path, reason: WholeFile.reason(errno))
    }
  }

  /// Lets the file take its place, once it has reached the disk.
  ///
  /// - Throws: ``MusicError/cannotWrite(path:reason:)``; what stood there is still there then.
  public func commit() throws(MusicError) {
    var failure: Int32 = 0
    if let owner {
      // Whose file it is may be past our power to say.
      _ = fchown(descriptor, owner.user, owner.group)
      if fchmod(descriptor, owner.mode) != 0 { failure = errno }
    }
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(draft, target) != 0 { failure = errno }
    guard failure != 0 else { return }
    unlink(draft)
    throw .cannotWrite(path: path, reason: WholeFile.reason(failure))
  }

  /// Takes away what was written.
  public func discard() {
    close(descriptor)
    unlink(draft)
  }

  /// Where a path leads to over links, also to a place where nothing stands yet.
  private static func destination(of path: String) -> String {
    var path = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &buffer, buffer.count)
      guard count > 0 else { break }
      let link = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = link.hasPrefix("/") ? link : folder + link
    }
    return path
  }
}
