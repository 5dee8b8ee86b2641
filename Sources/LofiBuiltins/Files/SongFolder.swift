import LofiLanguage
import LofiNotebook
import MusicCore

/// MIDI files on disk, with words for what can go wrong.
enum SongFolder {
  /// One file; what it says that is wrong becomes one notice.
  ///
  /// - Parameter isStrict: whether a file with faults is refused.
  static func score(
    _ path: String, asked: String, isStrict: Bool = false, _ host: any Host
  ) throws -> Score {
    guard Paths.exists(path) else {
      throw Complaint(
        .noFile, "cannot find \"\(asked)\"", parameter: "path", question: neighbour(of: path))
    }
    do {
      let score = try Score(path: path, isStrict: isStrict)
      if let faults = score.faultNotice { host.notice("\(asked): \(faults)") }
      return score
    } catch {
      throw Complaint(
        error.complaint.code, "\"\(asked)\": \(error.description)", parameter: "path",
        why: isStrict && error.isFault
          ? "`strict: true` takes only files without a fault; without it, all that can be read is."
          : nil)
    }
  }

  /// Every MIDI file of a folder or a pattern; bad ones are left out, and told of at the end.
  static func scores(
    _ path: String, asked: String, isStrict: Bool = false, _ host: any Host
  ) throws -> [Value] {
    let files =
      Paths.isFolder(path)
      ? Paths.files(in: path, endings: ["mid", "midi", "rmi"]) : Paths.matches(path)
    guard !files.isEmpty else {
      throw Complaint(
        .noFile, "no file matches \"\(asked)\"", parameter: "path",
        why:
          "The star stands for any name; the folder is counted from the script's own, or from where you are."
      )
    }
    let reading = try SongReading(files, isStrict: isStrict, host)
    for notice in reading.report { host.notice(notice) }
    guard !reading.scores.isEmpty else {
      throw Complaint(
        .other("bad-file"), "none of the \(files.count) files of \"\(asked)\" can be read",
        parameter: "path")
    }
    return reading.scores
  }

  /// A file with nearly that name, beside it.
  private static func neighbour(of path: String) -> String? {
    let folder = Paths.folder(of: path)
    guard Paths.isFolder(folder) else {
      return "There is no folder \"\(Paths.name(of: folder))\" here."
    }
    let names = Paths.files(in: folder, endings: [Paths.ending(of: path)]).map(Paths.name(of:))
    return Spelling.nearest(to: Paths.name(of: path), among: names).map {
      "did you mean \"\($0)\"?"
    }
  }
}
