import CReadline
import Glibc

/// The entries of this run and earlier ones, in Readline's list and in a file.
///
/// The file grows by one entry at a time, so that nothing is lost when the program is killed, and
/// so that two prompts can share it.
@MainActor
struct ReadlineHistory {
  private let path: String

  /// Read the newest `limit` entries of the file at `path`, which need not exist yet.
  ///
  /// - Parameter limit: entries kept in memory; the file may grow to twice as many.
  init(path: String, limit: Int32 = 2000) {
    self.path = path
    lofi_history_keep_lines_together()
    using_history()
    clear_history()
    stifle_history(limit)
    read_history(path)
    if lofi_history_dropped() > limit { write_history(path) }
  }

  /// The entries held, oldest first.
  var entries: [String] {
    guard let list = history_list() else { return [] }
    return (0..<Int(lofi_history_count())).compactMap { index in
      list[index].map { String(cString: $0.pointee.line) }
    }
  }

  /// Add `entry`, unless it is the one before it again.
  func append(_ entry: String) {
    let entry = Self.lasting(entry)
    guard entry != entries.last else { return }
    add_history(entry)
    // A history may hold what is nobody else's business; append_history() does not make the file.
    let file = open(path, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    close(file)
    append_history(1, path)
  }

  /// `entry` in a form that the file gives back whole, and that means the same.
  ///
  /// In the file, `#` and a digit begin the next entry, and empty lines are left out. So prose such
  /// as `#1 loud` becomes `# 1 loud`, and an empty line a space.
  private static func lasting(_ entry: String) -> String {
    entry.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let digit = line.dropFirst().utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")) ~= $0 }
      if line.hasPrefix("#"), digit == true { return "# " + line.dropFirst() }
      return line.isEmpty ? " " : String(line)
    }.joined(separator: "\n")
  }
}
