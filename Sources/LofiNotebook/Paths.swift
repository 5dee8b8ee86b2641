import FoundationEssentials
import Glibc
import LofiLanguage

/// Names of files and folders.
public enum Paths {
  /// `path` from the root of the file system, `.` and `..` resolved.
  public static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Where files may stand for a while.
  public static var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) }.flatMap { isFolder($0) ? $0 : nil } ?? "/tmp"
  }

  /// The last part of `path`.
  public static func name(of path: String) -> String {
    let whole = path.utf8
    guard let last = whole.lastIndex(where: { $0 != UInt8(ascii: "/") }) else { return path }
    let start = whole[..<last].lastIndex(of: UInt8(ascii: "/")).map(whole.index(after:))
    return String(path[(start ?? path.startIndex)...last])
  }

  /// All but the last part of `path`.
  public static func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    return folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
  }

  /// The ending after the last point, in small letters.
  public static func ending(of path: String) -> String {
    let name = name(of: path)
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return name[name.utf8.index(after: point)...].lowercased()
  }

  public static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  public static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The files that `pattern` stands for, with `*`, `?` and `[ ]`, sorted by name.
  public static func matches(_ pattern: String) -> [String] {
    // A file whose own name has brackets in it is meant as it is.
    if exists(pattern) { return [pattern] }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }.sorted()
  }

  /// What is in the folder `path`, sorted by name; the names of folders end with `/`.
  public static func entries(of path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().map { isFolder("\(path)/\($0)") ? $0 + "/" : $0 }
  }

  /// The names of the folders right in the folder `path`, sorted.
  public static func folders(in path: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") && isFolder("\(path)/\($0)") }
  }

  /// The files right in the folder `path` whose ending is one of `endings`, sorted by name.
  public static func files(in path: String, endings: [String]) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { endings.contains(ending(of: $0)) }.map { "\(path)/\($0)" }
  }
}

/// A script on disk.
public enum ScriptFile {
  /// The text of the script at `path`.
  ///
  /// - Throws: ``Complaint`` where there is none, or where it is no text.
  public static func text(at path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path), !Paths.isFolder(path) else {
      throw Complaint(.noFile, "cannot find \"\(path)\"", parameter: "path")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw Complaint(
        .wrongInput, "\"\(path)\" is not a text file", parameter: "path",
        why: "A script is plain text in UTF-8.")
    }
    return text
  }
}
