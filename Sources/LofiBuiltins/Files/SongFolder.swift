import LofiLanguage
import LofiNotebook
import MusicCore

/// Files of music, and of what `save` writes, on disk, with words for what can go wrong.
enum SongFolder {
  /// What one file holds, by its content.
  static func value(_ path: String, asked: String, _ host: any Host) throws -> Value {
    guard Paths.exists(path) else { throw MissingFile.complaint(path, asked: asked) }
    do {
      return try value(path, named: asked, host)
    } catch let error as any ExplainedError {
      throw inFile(asked, error.complaint)
    } catch let complaint as Complaint {
      throw inFile(asked, complaint)
    }
  }

  private static func inFile(_ name: String, _ complaint: Complaint) -> Complaint {
    // A text that cannot be read is a fault of the file, not of the word.
    Complaint(
      complaint.code == .wrongInput ? .other("bad-file") : complaint.code,
      "\"\(name)\": \(complaint.message)", parameter: "path")
  }

  /// A score, unless the file is a text that says something else; what is wrong with it becomes one
  /// notice.
  private static func value(_ path: String, named name: String, _ host: any Host) throws -> Value {
    if let text = TextFile.text(at: path),
      let value = try LoadedText.value(of: text, ending: Paths.ending(of: path))
    {
      return value
    }
    let score = try Score(path: path)
    notify(score.diagnostics, name, host)
    return .foreign(score)
  }

  /// Every MIDI file of a folder, or every file of a pattern; bad ones are left out, with a notice each.
  static func values(_ path: String, asked: String, _ host: any Host) throws -> [Value] {
    let files =
      Paths.isFolder(path) ? Paths.files(in: path, endings: ["mid", "midi"]) : Paths.matches(path)
    guard !files.isEmpty else { throw MissingFile.complaint(path, asked: asked) }
    var values: [Value] = []
    let line = CountLine(host, "file", of: files.count, stop: "^C stops it")
    defer { line.end() }
    for file in files {
      try host.checkInterruption()
      do {
        values.append(try value(file, named: Paths.name(of: file), host))
      } catch let error as any ExplainedError {
        host.notice("\(Paths.name(of: file)) is left out: \(error.complaint.message)")
      } catch let complaint as Complaint {
        host.notice("\(Paths.name(of: file)) is left out: \(complaint.message)")
      }
      line.count()
    }
    guard !values.isEmpty else {
      throw Complaint(
        .other("bad-file"), "none of the \(files.count) files of \"\(asked)\" can be read",
        parameter: "path")
    }
    return values
  }

  private static func notify(_ diagnostics: [MIDIDiagnostic], _ name: String, _ host: any Host) {
    guard let first = diagnostics.first else { return }
    let more =
      diagnostics.count > 1 ? ", and \(diagnostics.count - 1) more (see its .diagnostics)" : ""
    host.notice("\(name): \(first.description)\(more)")
  }
}
