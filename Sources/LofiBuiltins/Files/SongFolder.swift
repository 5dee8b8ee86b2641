import LofiLanguage
import LofiNotebook
import MusicCore

/// Files of music, and of what `save` writes, on disk, with words for what can go wrong.
enum SongFolder {
  /// What one file holds, by its content.
  ///
  /// - Parameter isStrict: whether a MIDI file with faults is refused.
  static func value(
    _ path: String, asked: String, isStrict: Bool = false, _ host: any Host
  ) throws -> Value {
    guard Paths.exists(path) else { throw MissingFile.complaint(path, asked: asked) }
    do {
      if let text = try textValue(path) { return text }
      let score = try Score(path: path, isStrict: isStrict)
      if let faults = score.faultNotice { host.notice("\(asked): \(faults)") }
      return .foreign(score)
    } catch let error as MusicError {
      throw inFile(
        asked, error.complaint,
        why: isStrict && error.isFault
          ? "`strict: true` takes only files without a fault; without it, all that can be read is."
          : nil)
    } catch let error as any ExplainedError {
      throw inFile(asked, error.complaint)
    } catch let complaint as Complaint {
      throw inFile(asked, complaint)
    }
  }

  private static func inFile(
    _ name: String, _ complaint: Complaint, why: String? = nil
  ) -> Complaint {
    // A text that cannot be read is a fault of the file, not of the word.
    Complaint(
      complaint.code == .wrongInput ? .other("bad-file") : complaint.code,
      "\"\(name)\": \(complaint.message)", parameter: "path", why: why)
  }

  /// What `save` wrote as a text; nil for any other file.
  private static func textValue(_ path: String) throws -> Value? {
    guard let text = TextFile.text(at: path) else { return nil }
    return try LoadedText.value(of: text, ending: Paths.ending(of: path))
  }

  /// Every MIDI file of a folder, or every file of a pattern; bad ones are left out, and told of at
  /// the end.
  static func values(
    _ path: String, asked: String, isStrict: Bool = false, _ host: any Host
  ) throws -> [Value] {
    let files =
      Paths.isFolder(path)
      ? Paths.files(in: path, endings: ["mid", "midi", "rmi"]) : Paths.matches(path)
    guard !files.isEmpty else { throw MissingFile.complaint(path, asked: asked) }
    if files.allSatisfy({ ["json", "csv"].contains(Paths.ending(of: $0)) }) {
      return try files.map { try value($0, asked: Paths.name(of: $0), host) }
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
}
