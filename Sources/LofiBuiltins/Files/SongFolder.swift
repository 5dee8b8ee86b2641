import LofiLanguage
import LofiNotebook
import MusicCore

/// MIDI files on disk, with words for what can go wrong.
enum SongFolder {
  /// One file; what it says that is wrong becomes one notice.
  static func score(_ path: String, asked: String, _ host: any Host) throws -> Score {
    guard Paths.exists(path) else { throw MissingFile.complaint(path, asked: asked) }
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
    guard !files.isEmpty else { throw MissingFile.complaint(path, asked: asked) }
    var scores: [Score] = []
    for (index, file) in files.enumerated() {
      try host.checkInterruption()
      do {
        let score = try Score(path: file)
        notify(score.diagnostics, Paths.name(of: file), host)
        scores.append(score)
      } catch {
        host.notice("\(Paths.name(of: file)) is left out: \(error.description)")
      }
      if index % 100 == 99 { host.progress("\(index + 1) of \(files.count) files", isDone: false) }
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
}
