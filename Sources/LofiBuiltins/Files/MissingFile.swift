import LofiLanguage
import LofiNotebook

/// What is said where there is no such file: what is there instead.
enum MissingFile {
  static func complaint(_ path: String, asked: String) -> Complaint {
    let isPattern = asked.contains { "*?[".contains($0) }
    let message = isPattern ? "no file matches \"\(asked)\"" : "cannot find \"\(asked)\""
    if let found = neighbour(of: path) ?? inAnotherFolder(path) {
      let folder = Paths.folder(of: asked)
      let parent = found.folder == nil ? folder : Paths.folder(of: folder)
      let parts = [parent == "." ? nil : parent, found.folder, found.name].compactMap { $0 }
      return Complaint(
        .noFile, message, parameter: "path", why: found.why,
        advice: .write("\"\(parts.joined(separator: "/"))\""))
    }
    let why =
      isPattern
      ? "The star stands for any name; the folder is counted from the script's own, or from where you are."
      : "A path is counted from the script's folder, at the prompt from the folder you are in."
    return Complaint(.noFile, message, parameter: "path", why: why, topic: "files")
  }

  private typealias Found = (folder: String?, name: String, why: String)

  /// A file with nearly that name, beside it.
  private static func neighbour(of path: String) -> Found? {
    let folder = Paths.folder(of: path)
    let name = Paths.name(of: path)
    guard Paths.isFolder(folder), let near = nearest(to: name, in: folder) else { return nil }
    return (nil, near, "There is a file \(near) there.")
  }

  /// A folder with nearly that name, with the file in it, or with nearly that file.
  private static func inAnotherFolder(_ path: String) -> Found? {
    let folder = Paths.folder(of: path)
    let name = Paths.name(of: path)
    let parent = Paths.folder(of: folder)
    let isThere = Paths.isFolder(folder)
    let near = Spelling.nearest(to: Paths.name(of: folder), among: Paths.folders(in: parent))
    let candidates = isThere ? Paths.folders(in: folder) : near.map { [$0] } ?? []
    for candidate in candidates {
      let whole = "\(isThere ? folder : parent)/\(candidate)"
      let isPattern = !Paths.matches("\(whole)/\(name)").isEmpty
      guard let file = isPattern ? name : nearest(to: name, in: whole) else { continue }
      let why =
        "There is a folder \(candidate) here, with \(isPattern && name.contains("*") ? "such files" : file) in it."
      return isThere ? (nil, "\(candidate)/\(file)", why) : (candidate, file, why)
    }
    return nil
  }

  private static func nearest(to name: String, in folder: String) -> String? {
    let names = Paths.files(in: folder, endings: [Paths.ending(of: name)]).map(Paths.name(of:))
    return Spelling.nearest(to: name, among: names)
  }
}
