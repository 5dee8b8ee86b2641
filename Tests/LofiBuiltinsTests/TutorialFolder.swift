import Foundation

/// The tutorial's folder in the package, and a place like it where examples may also write.
enum TutorialFolder {
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let path = package.path + "/Scripts/Tutorial"

  private static let playground =
    NSTemporaryDirectory() + "lofi-examples-" + UUID().uuidString

  /// Makes the playground the working folder of this process, once: examples name files from there.
  static let isEntered: Bool = {
    let files = FileManager.default
    do {
      try files.createDirectory(atPath: playground, withIntermediateDirectories: true)
      for name in try files.contentsOfDirectory(atPath: path) {
        try files.createSymbolicLink(
          atPath: "\(playground)/\(name)", withDestinationPath: "\(path)/\(name)")
      }
    } catch {
      return false
    }
    atexit { try? FileManager.default.removeItem(atPath: TutorialFolder.playground) }
    return files.changeCurrentDirectoryPath(playground)
  }()
}
