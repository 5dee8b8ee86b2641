import FoundationEssentials
import Glibc

/// A session on disk: a script that grows with every statement, so that even `kill -9` loses nothing.
///
/// What runs stands at its end as a comment, and becomes code once it has worked. A lock says
/// that the session still lives, and the last line that it ended well.
public final class Journal {
  /// The file, made when the first statement runs; `nil` before, or where it cannot be made.
  public private(set) var path: String?

  private let folder: String
  private let header: String
  private var file: Int32 = -1
  /// Up to where the file is code that has worked.
  private var end = 0
  private var isOpen = true

  private static let endMark = " # the session ended here\n"
  /// Journals of earlier sessions that stay.
  static let mostFiles = 20

  /// - Parameters:
  ///   - folder: where journals are kept; it exists.
  ///   - workingFolder: from where the session's paths are counted.
  public init(folder: String, workingFolder: String) {
    self.folder = folder
    header = "# Session of \(Self.now("%Y-%m-%d, %H:%M:%S"))\n#| folder: \(workingFolder)\n"
  }

  deinit { if file >= 0 { Glibc.close(file) } }

  /// A statement is about to run.
  func begin(_ statement: String) {
    open()
    let lines = statement.split(separator: "\n", omittingEmptySubsequences: false)
    write(" # not finished:\n" + lines.map { " #   \($0)\n" }.joined())
  }

  /// What ran is code now.
  func append(_ text: String) {
    open()
    end += write(text)
  }

  /// What ran came to nothing.
  func settle() { write("") }

  /// The session is another one: a step was undone or redone.
  func rewrite(_ script: String) {
    guard file >= 0 else { return }
    end = header.utf8.count
    append(script)
  }

  /// The session ended as its user wished.
  public func close() {
    if file >= 0 { write(Self.endMark) }
    isOpen = false
  }

  /// Puts `text` behind the code that has worked, in place of all that stood there.
  @discardableResult
  private func write(_ text: String) -> Int {
    guard file >= 0, isOpen else { return 0 }
    ftruncate(file, off_t(end))
    let bytes = Array(text.utf8)
    return max(0, pwrite(file, bytes, bytes.count, off_t(end)))
  }

  private func open() {
    guard file < 0, isOpen else { return }
    Self.prune(folder)
    let name = Self.now("%Y-%m-%d_%H-%M-%S")
    for number in 1...9 {
      let path = "\(folder)/\(name)\(number == 1 ? "" : "_\(number)").lofi"
      file = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
      if file >= 0 {
        flock(file, LOCK_EX | LOCK_NB)
        self.path = path
        end = write(header)
        return
      }
      if errno != EEXIST { break }
    }
    isOpen = false
  }

  // MARK: - Earlier sessions

  /// The journal of the last session, if that did not end well.
  public static func cutOff(in folder: String) -> String? {
    guard let path = ended(in: folder).last,
      let data = FileManager.default.contents(atPath: path),
      !data.suffix(endMark.utf8.count).elementsEqual(endMark.utf8)
    else { return nil }
    return path
  }

  /// The journals whose sessions do not live any more, oldest first.
  private static func ended(in folder: String) -> [String] {
    Paths.files(in: folder, endings: ["lofi"]).filter { path in
      let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return false }
      defer { Glibc.close(file) }
      return flock(file, LOCK_EX | LOCK_NB) == 0
    }
  }

  private static func prune(_ folder: String) {
    for path in ended(in: folder).dropLast(mostFiles - 1) { unlink(path) }
  }

  private static func now(_ format: String) -> String {
    var moment = time(nil)
    var parts = tm()
    localtime_r(&moment, &parts)
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, format, &parts)
    return String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
