import Foundation
import LofiBuiltins
import LofiLanguage
import Testing

@testable import LofiNotebook

/// Mistakes that beginners make, as a session at the prompt: the folder `Errors`.
///
/// A case begins with a line `# what went wrong`. The entries after `lofi> ` are run in one session, the
/// lines after `    > ` belong to the entry before; what follows is the whole message of the last one.
struct MistakenSession: CustomTestStringConvertible, Sendable {
  let title: String
  let entries: [String]
  let message: String

  var testDescription: String { title }

  static let all: [MistakenSession] = {
    let folder = Bundle.module.resourcePath.map { $0 + "/Errors" } ?? ""
    return Paths.files(in: folder, endings: ["txt"]).flatMap { path in
      cases(in: (try? ScriptFile.text(at: path)) ?? "")
    }
  }()

  private static func cases(in text: String) -> [MistakenSession] {
    text.split(separator: "\n# ").map { part in
      var lines = part.split(separator: "\n", omittingEmptySubsequences: false)[...]
      let title = lines.removeFirst()
      var entries: [String] = []
      while let line = lines.first, line.hasPrefix("lofi> ") || line.hasPrefix("    > ") {
        if line.hasPrefix("lofi> ") {
          entries.append(String(line.dropFirst(6)))
        } else {
          entries[entries.count - 1] += "\n" + line.dropFirst(6)
        }
        lines.removeFirst()
      }
      while lines.last == "" { lines.removeLast() }
      return MistakenSession(
        title: String(title.drop { $0 == "#" || $0 == " " }), entries: entries,
        message: lines.joined(separator: "\n"))
    }
  }
}

struct ErrorCatalogueTests {
  /// The songs that the cases load.
  private static let songs: String = {
    let folder = FileManager.default.temporaryDirectory.path + "/lofi-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(
      atPath: folder + "/midi_songs", withIntermediateDirectories: true)
    let path = folder + "/midi_songs/ylang.mid"
    _ = Session(commands: AllBuiltins.table, literals: AllBuiltins.literals, output: Recorder())
      .run(entry: "[C4, E4, G4] | stream | save \"\(path)\"")
    return folder
  }()

  private func session(_ output: Recorder) -> Session {
    Session(commands: AllBuiltins.table, literals: AllBuiltins.literals, output: output)
  }

  @Test("a beginner's mistake is told in these words", arguments: MistakenSession.all)
  func message(_ test: MistakenSession) throws {
    let output = Recorder()
    let session = session(output)
    session.folders = [Self.songs]
    for entry in test.entries.dropLast() {
      #expect(session.run(entry: entry) == .fine, "\(output.errors.map(\.message))")
    }
    _ = session.run(entry: test.entries.last ?? "")
    let error = try #require(output.errors.last)
    let text = DiagnosticRenderer(width: 104).text(of: error)
    #expect(text == test.message, "\n\(text)\n")
    #expect(output.errors.count == 1)

    // The line to try works as it stands.
    if let attempt = error.attempt {
      let outcome = session.run(entry: attempt)
      #expect(outcome == .fine, "\(attempt): \(output.errors.map(\.message))")
    }
  }

  @Test("there are at least 60 mistakes, and for 45 of them a line to try")
  func size() {
    let all = MistakenSession.all
    #expect(all.count >= 60)
    #expect(all.count { $0.message.contains("\n   try: ") } >= 45)
    #expect(Set(all.map(\.title)).count == all.count)
  }

  @Test("what only looks like a setting is no mistake, but noticed")
  func notice() {
    let output = Recorder()
    let session = session(output)
    #expect(session.run(entry: "seed = 1") == .fine)
    #expect(session.run(entry: "tempo = 80") == .fine)
    #expect(output.notices == ["this only names a number; `seed 1` sets the seed"])
  }

  @Test("no message speaks like a compiler")
  func jargon() {
    for word in ["identifier", "operand", "nil", "rank", "token expected", "invalid syntax"] {
      let guilty = MistakenSession.all.filter {
        $0.message.split(separator: " ").contains { $0 == word }
      }
      #expect(guilty.map(\.title) == [], "\(word)")
    }
  }
}
