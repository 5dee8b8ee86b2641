import LofiLanguage
import LofiNotebook
import MusicCore

/// MIDI files on disk, with words for what can go wrong.
enum SongFolder {
  /// One file; what it says that is wrong becomes one notice.
  static func score(_ path: String, asked: String, _ host: any Host) throws -> Score {
    guard Paths.exists(path) else {
      throw Complaint(
        .noFile, "cannot find \"\(asked)\"", parameter: "path", question: neighbour(of: path))
    }
    do {
      let score = try Score(path: path)
      notify(score.diagnostics, asked, host)
      return score
    } catch {
      throw Complaint(
        error.complaint.code, "\"\(asked)\": \(error.description)", parameter: "path")
    }
  }

  /// Every MIDI file of a folder or a pattern; bad ones are left out, with a notice each.
  static func scores(_ path: String, asked: String, _ host: any Host) throws -> [Score] {
    let files =
      Paths.isFolder(path) ? Paths.files(in: path, endings: ["mid", "midi"]) : Paths.matches(path)
    guard !files.isEmpty else {
      throw Complaint(
        .noFile, "no file matches \"\(asked)\"", parameter: "path",
        why:
          "The star stands for any name; the folder is counted from the script's own, or from where you are."
      )
    }
    var scores: [Score] = []
    let line = CountLine(host, "file", of: files.count, stop: "^C stops it")
    defer { line.end() }
    for file in files {
      try host.checkInterruption()
      do {
        let score = try Score(path: file)
        notify(score.diagnostics, Paths.name(of: file), host)
        scores.append(score)
      } catch {
        host.notice("\(Paths.name(of: file)) is left out: \(error.description)")
      }
      line.count()
    }
    guard !scores.isEmpty else {
      throw Complaint(
        .other("bad-file"), "none of the \(files.count) files of \"\(asked)\" can be read",
        parameter: "path")
    }
    return scores
  }

  private static func notify(_ diagnostics: [MIDIDiagnostic], _ name: String, _ host: any Host) {
    guard let first = diagnostics.first else { return }
    let more =
      diagnostics.count > 1 ? ", and \(diagnostics.count - 1) more (see its .diagnostics)" : ""
    host.notice("\(name): \(first.description)\(more)")
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
