import Foundation
import LofiLanguage
import Testing

@testable import LofiBuiltins

/// `Docs/Relatives.md` promises nothing that lofi does not have.
struct RelativesTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: TutorialFolder.package.path + "/" + path, encoding: .utf8)
  }

  /// The rows of the table, cell by cell.
  private static func rows() throws -> [[String]] {
    try text("Docs/Relatives.md").split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
      .map { row in
        row.dropFirst().dropLast().components(separatedBy: "|")
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
  }

  @Test("every feature that lofi has names what it is had by, and every other names nothing")
  func whole() throws {
    let rows = try Self.rows()
    #expect(rows.count > 35)
    for row in rows {
      #expect(row.count == 13, "\(row)")
      #expect((row[11] == "–") == row[12].isEmpty, "\(row)")
    }
  }

  @Test("every command of the table is one, with the options that stand beside it")
  func commands() throws {
    var count = 0
    for row in try Self.rows() {
      for match in row[12].matches(of: /`([^`]+)`/) {
        let words = match.1.split(separator: " ").map(String.init)
        // A file of the checkout, the program's own name, or an option of all commands.
        if words[0].hasPrefix("Scripts/") || words[0] == "seed:" { continue }
        let isProgram = words[0] == "lofi" && words.count > 1 && words[1] == "player"
        let name = isProgram ? "player" : words[0]
        let command = try #require(
          AllBuiltins.table.all.first { $0.name == name }, "there is no command \(name)")
        let options = Set(command.forms.flatMap(\.parameters).map(\.name))
        for option in words.dropFirst() where option.hasSuffix(":") {
          #expect(options.contains(String(option.dropLast())), "\(match.1)")
        }
        count += 1
      }
    }
    #expect(count > 30)
  }

  @Test("every control of the table stands on the player's page")
  func controls() throws {
    let page =
      try Self.text("Sources/LofiPlayer/Assets/index.html")
      + Self.text("Sources/LofiPlayer/Assets/studio.js")
    var count = 0
    for row in try Self.rows() {
      guard let controls = row[12].firstMatch(of: /page: ([^`;]+)/)?.1 else { continue }
      for control in controls.components(separatedBy: ", ") {
        let word = control.trimmingCharacters(in: .whitespaces)
        #expect(page.contains(word), "\(word)")
        count += 1
      }
    }
    #expect(count > 15)
  }
}
