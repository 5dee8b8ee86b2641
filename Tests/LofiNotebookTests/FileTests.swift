import Foundation
import LofiLanguage
import LofiNotebook
import Testing

/// Scripts and folders on disk.
struct FileTests {
  /// Runs `body` with a new folder that holds `files`.
  private func inFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    try body(folder.path)
  }

  @Test("a script that another one runs, runs once a session, and again when it changed")
  func once() throws {
    try inFolder(["a.lofi": "\"ran\" | say;"]) { folder in
      let desk = Desk()
      try desk.session.run(script: folder + "/a.lofi")
      try desk.session.run(script: folder + "/../\(Paths.name(of: folder))/a.lofi")
      #expect(desk.output.shown == ["ran"])
      try "x = 1\nx | say".write(toFile: folder + "/a.lofi", atomically: true, encoding: .utf8)
      try desk.session.run(script: folder + "/a.lofi")
      #expect(desk.output.shown == ["ran", "1"])
    }
  }

  @Test("a script that failed runs again, since it has not run yet")
  func failed() throws {
    try inFolder(["a.lofi": "x = 1\nx | say\ny"]) { folder in
      let desk = Desk()
      #expect(throws: Diagnostic.self) { try desk.session.run(script: folder + "/a.lofi") }
      #expect(throws: Diagnostic.self) { try desk.session.run(script: folder + "/a.lofi") }
      #expect(desk.output.shown == ["1", "1"])
    }
  }

  @Test("after a script that another one ran, a mistake is found in its own script again")
  func placeAfterRun() throws {
    try inFolder(["a.lofi": "x = 1"]) { folder in
      let desk = Desk()
      #expect(
        try desk.run("for i in 1..1 {\n  run \"\(folder)/a.lofi\"\n  [i, x, y]\n}") == .failed)
      let error = try #require(desk.output.errors.first)
      #expect(error.place?.source.name == "test.lofi")
      #expect(error.place?.text == "y")
      #expect(try desk.run("f = { run \"\(folder)/a.lofi\" }\nf()\nx | say") == .fine)
    }
  }

  @Test("a folder runs its scripts by name, in one session")
  func folder() throws {
    try inFolder(["2.lofi": "x + 1", "1.lofi": "x = 1;", "notes.txt": ")"]) { folder in
      let desk = Desk()
      #expect(ScriptRun(desk.session).run([folder]) == .fine)
      #expect(desk.output.shown == ["2"])
    }
  }

  @Test("a folder without scripts, and a file that is none, are told")
  func missing() throws {
    try inFolder(["notes.txt": "a"]) { folder in
      #expect(ScriptRun(Desk().session).run([folder]) == .unreadable)
      let desk = Desk()
      #expect(ScriptRun(desk.session).run([folder + "/none.lofi"]) == .unreadable)
      #expect(desk.output.errors.map(\.code.text) == ["no-such-file"])
    }
  }

  @Test("a path to read is relative to the script's folder")
  func paths() throws {
    try inFolder(["a.lofi": "1"]) { folder in
      let session = Desk().session
      #expect(session.pathToRead("song.mid") == "song.mid")
      #expect(session.pathToRead("/song.mid") == "/song.mid")
      #expect(session.run(file: folder + "/a.lofi") == .fine)
    }
  }

  @Test("paths fall into folder, name and ending")
  func parts() {
    #expect(Paths.folder(of: "/a/b.mid") == "/a")
    #expect(Paths.folder(of: "b.mid") == ".")
    #expect(Paths.folder(of: "/b.mid") == "/")
    #expect(Paths.name(of: "/a/b.mid") == "b.mid")
    #expect(Paths.ending(of: "a.b/Song.MID") == "mid")
    #expect(Paths.ending(of: "a.b/song") == "")
    #expect(Paths.absolute("/a/./b/../c") == "/a/c")
    #expect(Paths.absolute("/../a") == "/a")
  }

  @Test("a pattern gives its files by name, and a name with brackets itself")
  func patterns() throws {
    try inFolder(["b.mid": "", "a.mid": "", "c.txt": "", "d[1].mid": ""]) { folder in
      #expect(Paths.matches(folder + "/?.mid").map(Paths.name) == ["a.mid", "b.mid"])
      #expect(Paths.matches(folder + "/d[1].mid").map(Paths.name) == ["d[1].mid"])
      #expect(Paths.matches(folder + "/*.wav").isEmpty)
    }
  }
}
