import Foundation
import Testing

@testable import LofiREPL

/// Readline has one history a process, so these run one after the other.
@MainActor
@Suite(.serialized)
struct ReadlineHistoryTests {
  private let path = FileManager.default.temporaryDirectory.appendingPathComponent(
    "lofi-history-" + UUID().uuidString
  ).path

  private func remove() { try? FileManager.default.removeItem(atPath: path) }

  @Test("entries come back in the next run, those of many lines whole")
  func comesBack() {
    let entries = ["1 + 1", "[1,\n  2,\n3]", "x = \"♭\""]
    let first = ReadlineHistory(path: path)
    entries.forEach(first.append)
    #expect(ReadlineHistory(path: path).entries == entries)
    remove()
  }

  @Test("an entry given twice in a row is kept once")
  func keepsRepeatsOnce() {
    let history = ReadlineHistory(path: path)
    ["a", "a", "b", "a"].forEach(history.append)
    #expect(ReadlineHistory(path: path).entries == ["a", "b", "a"])
    remove()
  }

  @Test("prose that looks like a time stamp does not cut an entry in two")
  func keepsProse() {
    ReadlineHistory(path: path).append("#12 bars\nx = 1\n#1")
    #expect(ReadlineHistory(path: path).entries == ["# 12 bars\nx = 1\n# 1"])
    remove()
  }

  @Test("an empty line inside an entry leaves it in one piece")
  func keepsEmptyLines() {
    ReadlineHistory(path: path).append("[1,\n\n2]")
    #expect(ReadlineHistory(path: path).entries == ["[1,\n \n2]"])
    remove()
  }

  @Test("only the newest entries are kept, and the file stays bounded")
  func staysBounded() throws {
    for round in 0..<5 {
      let history = ReadlineHistory(path: path, limit: 3)
      for line in 0..<3 { history.append("x\(round)\n+ \(line)") }
    }
    let history = ReadlineHistory(path: path, limit: 3)
    #expect(history.entries == ["x4\n+ 0", "x4\n+ 1", "x4\n+ 2"])
    #expect(
      try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").count <= 3 * 3 * 3)
    remove()
  }

  @Test("the file is for its owner only")
  func isPrivate() throws {
    ReadlineHistory(path: path).append("1")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    remove()
  }
}
