import FoundationEssentials
import LofiLanguage

extension SessionRecord {
  /// Writes the session to `path`: as `.lofi` the clean script, as `.md` and `.ipynb` the transcript.
  ///
  /// - Throws: ``Complaint`` for another ending, or where nothing can be written.
  public func save(to path: String) throws {
    let workingFolder = FileManager.default.currentDirectoryPath
    let text: String
    switch Paths.ending(of: path) {
    case "lofi":
      text = script(
        in: Paths.absolute(Paths.folder(of: path)), workingFolder: Paths.absolute(workingFolder))
    case "md": text = markdown
    case "ipynb": text = jupyter
    default:
      throw Complaint(
        .wrongInput, "a session is saved as .lofi, .md or .ipynb, but received \"\(path)\"",
        parameter: "path")
    }
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw Complaint(
        .other("cannot-write"), "cannot write \"\(path)\"", parameter: "path",
        question: "Is there a folder \"\(Paths.folder(of: path))\", and may you write in it?")
    }
  }
}
