import FoundationEssentials
import Glibc

extension Score {
  /// The score in a MIDI file; one that names itself nowhere is called by its file's name.
  ///
  /// - Throws: what ``MIDIReader/read(_:)`` throws, and ``MusicError/noSuchFile(path:)``,
  ///   ``MusicError/notAFile(path:)``, ``MusicError/cannotRead(path:reason:)``.
  public init(path: String) throws(MusicError) {
    try Score.checkIsFile(path)
    let data: Data
    do { data = try Data(contentsOf: URL(filePath: path)) } catch {
      throw .cannotRead(path: path, reason: Score.reason(error))
    }
    try self.init(midiBytes: [UInt8](data))
    if name.isEmpty { name = URL(filePath: path).deletingPathExtension().lastPathComponent }
  }

  /// Writes the score as a MIDI file, beside its place first and renamed once it is whole.
  ///
  /// - Throws: what ``midiFile()`` throws, and ``MusicError/cannotWrite(path:reason:)``.
  public func write(toPath path: String) throws(MusicError) {
    let bytes = MIDIWriter.bytes(of: try midiFile())
    do { try Data(bytes).write(to: URL(filePath: path), options: .atomic) } catch {
      throw .cannotWrite(path: path, reason: Score.reason(error))
    }
  }

  /// Folders, pipes and devices would be read for ever, or not at all.
  private static func checkIsFile(_ path: String) throws(MusicError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let isMissing = errno == ENOENT || errno == ENOTDIR
      throw isMissing
        ? .noSuchFile(path: path)
        : .cannotRead(path: path, reason: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
  }

  private static func reason(_ error: any Error) -> String {
    let cocoa = error as? CocoaError
    if let cause = cocoa?.underlying as? POSIXError ?? error as? POSIXError {
      return switch cause.code {
      case .ENOENT: "the folder is not there"
      case .ENOSPC: "the disk is full"
      case .EISDIR: "it is a folder"
      default: String(cString: strerror(cause.code.rawValue)).lowercased()
      }
    }
    return switch cocoa?.code {
    case .fileReadNoPermission, .fileWriteNoPermission: "there is no permission to do so"
    case .fileNoSuchFile, .fileReadNoSuchFile: "the folder is not there"
    case .fileWriteOutOfSpace: "the disk is full"
    case .fileWriteVolumeReadOnly: "the disk can only be read"
    default: "the system gives no reason"
    }
  }
}
