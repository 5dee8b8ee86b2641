import FoundationEssentials
import Glibc
import LofiLanguage

/// Texts on disk.
enum TextFile {
  /// The text of a file, or `nil` where it is no text.
  ///
  /// Folders, pipes and devices are none: they would be read for ever.
  static func text(at path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let data = FileManager.default.contents(atPath: path)
    else { return nil }
    let text = String(validating: data, as: UTF8.self)
    // A mark that some programs put before a text says nothing.
    return text.map { $0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0 }
  }

  /// Writes a text beside its place first, and renames it once it is whole.
  ///
  /// - Throws: ``Complaint`` with what stands in the way.
  static func write(_ text: String, toPath path: String, parameter: String) throws(Complaint) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Complaint(
        .other("cannot-write"), "cannot write \"\(path)\": \(reason(error))", parameter: parameter)
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileWriteNoPermission?: "there is no permission to do so"
    case .fileNoSuchFile?: "the folder is not there"
    case .fileWriteOutOfSpace?: "the disk is full"
    case .fileWriteVolumeReadOnly?: "the disk can only be read"
    default: String(describing: error)
    }
  }
}
