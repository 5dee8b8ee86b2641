import Foundation
import Testing

@testable import MusicCore

/// Files that readers stumble over, and what is written of them in `Docs/Robustness.md`; both are made
/// by `Scripts/Fixtures/music_robustness.py`.
struct RobustnessCase: CustomTestStringConvertible, Sendable {
  let file: String
  /// The notes that stand in it without doubt; nil where there is nothing to read.
  let notes: Int?

  var testDescription: String { file }
  var bytes: [UInt8] { get throws { try fixture("robustness/" + file) } }

  /// What lofi finds, as the table has it.
  var answer: String {
    get throws {
      let bytes = try bytes
      return (try? Score(midiBytes: bytes)).map { "\($0.noteCount)" } ?? "refused"
    }
  }

  static var all: [RobustnessCase] {
    get throws {
      let data = Data(try fixture("robustness/notes.json"))
      return try JSONDecoder().decode([String: Int?].self, from: data)
        .sorted { $0.key < $1.key }.map { RobustnessCase(file: $0.key, notes: $0.value) }
    }
  }
}

struct RobustnessTests {
  @Test("of every file the notes are read that stand in it", arguments: try RobustnessCase.all)
  func notes(_ file: RobustnessCase) throws {
    #expect(try file.answer == file.notes.map { "\($0)" } ?? "refused")
  }

  @Test("what is read can be written and read again", arguments: try RobustnessCase.all)
  func roundTrip(_ file: RobustnessCase) throws {
    #expect(MIDIFuzzTests.problem(with: try file.bytes, isThorough: true) == nil)
  }

  @Test("the table in Docs says of lofi what it does")
  func table() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Docs/Robustness.md")
    let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .map { $0.components(separatedBy: " | ") }
      .filter { $0.count > 8 && !$0[0].hasPrefix("| a file with") && !$0[0].contains("**") }
    let files = try RobustnessCase.all
    #expect(rows.count == files.count)
    for row in rows {
      let name = RobustnessTests.fileName(of: String(row[0].dropFirst(2)))
      let file = try #require(files.first { $0.file == name }, "\(name)")
      #expect(row[2] == (try file.answer), "\(name)")
    }
  }

  /// As the script names the files.
  private static func fileName(of title: String) -> String {
    let kept = title.lowercased().map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
    return kept + (title.contains("RIFF") ? ".rmi" : ".mid")
  }
}
