import Foundation
import LofiLanguage
import Testing

@testable import LofiNotebook

/// The session on disk.
struct JournalTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "lofi-journal-" + UUID().uuidString
  ).path

  private func withFolder(_ body: () throws -> Void) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body()
  }

  private func text(_ journal: Journal) throws -> String {
    try ScriptFile.text(at: #require(journal.path))
  }

  /// The text without the header.
  private func body(_ journal: Journal) throws -> String {
    try text(journal).split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2)
      .joined(separator: "\n")
  }

  @Test("a statement is a comment while it runs, and code once it has worked")
  func running() throws {
    try withFolder {
      let journal = Journal(folder: folder, workingFolder: "/songs")
      #expect(journal.path == nil)
      journal.begin("xs = [1,\n2]")
      let written = try text(journal)
      #expect(written.hasPrefix("# Session of "))
      #expect(written.contains("\n#| folder: /songs\n"))
      #expect(try body(journal) == " # not finished:\n #   xs = [1,\n #   2]\n")
      journal.append("xs = [1,\n2]\n")
      journal.begin("1 / 0")
      journal.settle()
      #expect(try body(journal) == "xs = [1,\n2]\n")
    }
  }

  @Test("a session writes what worked, and an undone step is taken out")
  func follows() throws {
    try withFolder {
      let desk = Desk()
      let journal = Journal(folder: folder, workingFolder: "/")
      desk.session.journal = journal
      for entry in ["## A\nx = 1", "y = )", "z = 1 / 0", "y = 2\nw = unknown", "session"] {
        _ = desk.session.run(entry: entry)
      }
      #expect(try body(journal) == "## A\nx = 1\ny = 2\n")
      try desk.session.undo()
      #expect(try body(journal) == "## A\nx = 1\n")
      try desk.session.redo()
      #expect(try body(journal) == "## A\nx = 1\ny = 2\n")
    }
  }

  @Test("the journal runs from anywhere, and counts its paths from where the session worked")
  func runsAgain() throws {
    try withFolder {
      let songs = folder + "/songs"
      try FileManager.default.createDirectory(atPath: songs, withIntermediateDirectories: true)
      try "base = 40\n".write(toFile: songs + "/base.lofi", atomically: true, encoding: .utf8)
      try "#| folder: \(songs)\nrun \"base.lofi\"\n# more\nrun \"base.lofi\"\nx = base + 2\n".write(
        toFile: folder + "/journal.lofi", atomically: true, encoding: .utf8)
      for script in [folder + "/journal.lofi", folder + "/other.lofi"] {
        if script.hasSuffix("other.lofi") {
          try "run \"journal.lofi\"".write(toFile: script, atomically: true, encoding: .utf8)
        }
        let desk = Desk()
        #expect(desk.session.run(file: script) == .fine)
        #expect(desk.session.variables.last?.value.shortForm == "42")
      }
    }
  }

  @Test("only a session that was cut off is offered again, and not one that lives")
  func cutOff() throws {
    try withFolder {
      #expect(Journal.cutOff(in: folder) == nil)
      var journal: Journal? = Journal(folder: folder, workingFolder: "/")
      journal?.append("x = 1\n")
      let path = journal?.path
      #expect(Journal.cutOff(in: folder) == nil)
      journal = nil
      #expect(path != nil && Journal.cutOff(in: folder) == path)
      journal = Journal(folder: folder, workingFolder: "/")
      journal?.append("y = 1\n")
      journal?.close()
      journal = nil
      #expect(Journal.cutOff(in: folder) == nil)
    }
  }

  @Test("old journals go, and those of the same second have names of their own")
  func bounded() throws {
    try withFolder {
      for number in 0..<30 {
        try "".write(
          toFile: folder + "/2001-01-\(10 + number)_00-00-00.lofi", atomically: true,
          encoding: .utf8)
      }
      let journals = (0..<2).map { _ in Journal(folder: folder, workingFolder: "/") }
      for journal in journals { journal.append("x = 1\n") }
      #expect(Set(journals.compactMap(\.path)).count == 2)
      let names = Paths.files(in: folder, endings: ["lofi"]).map(Paths.name)
      #expect(names.count == Journal.mostFiles + 1)
      #expect(names.first == "2001-01-21_00-00-00.lofi")
    }
  }

  @Test("without a folder to write in, a session goes on without a journal")
  func noFolder() {
    let desk = Desk()
    desk.session.journal = Journal(folder: folder + "/none", workingFolder: "/")
    #expect(desk.session.run(entry: "x = 1") == .fine)
    #expect(desk.session.journal?.path == nil)
  }
}
