import Foundation
import LofiBuiltins
import LofiLanguage
import LofiNotebook
import Testing

struct CommandExample: CustomTestStringConvertible, Sendable {
  let command: String
  let example: Builtin.Example
  var testDescription: String { "\(command): \(example.code)" }

  static let all = AllBuiltins.table.all.flatMap { command in
    command.examples.map { CommandExample(command: command.name, example: $0) }
  }
}

struct ExampleTests {
  @Test("every example of a command runs and shows what it says", arguments: CommandExample.all)
  func runs(_ test: CommandExample) throws {
    try #require(TutorialFolder.isEntered)
    let output = Recorder()
    let session = Session(
      commands: AllBuiltins.table, literals: AllBuiltins.literals, output: output, isChecking: true)
    let check = test.example.shows.map { "   #=> \($0)" } ?? ""
    let outcome = session.run(entry: test.example.code + check)
    #expect(outcome == .fine, "\(output.errors.map(\.message))")
  }

  @Test("every command has two examples, and other commands to see")
  func isComplete() {
    for command in AllBuiltins.table.all {
      #expect(command.examples.count >= 2, "\(command.name)")
      #expect(!command.seeAlso.isEmpty, "\(command.name)")
      for name in command.seeAlso {
        #expect(AllBuiltins.table[name] != nil, "\(command.name) says: see \(name)")
        #expect(name != command.name)
      }
    }
  }

  @Test("names are different, and summaries are one sentence")
  func namesAndSummaries() {
    let all = AllBuiltins.table.all
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(all.allSatisfy { $0.summary.hasSuffix(".") })
  }

  @Test("the stage of a command is where the tutorial first uses it")
  func stages() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: TutorialFolder.path).sorted()
    let scripts = try names.filter { $0.hasSuffix(".lofi") }.map { name in
      try String(contentsOfFile: "\(TutorialFolder.path)/\(name)", encoding: .utf8)
        .split(separator: "\n").filter { !$0.hasPrefix("#") }.joined(separator: "\n")
    }
    for command in AllBuiltins.table.all {
      // After a pipe, an opening or a sign of equality, with an argument, a bracket or a pipe behind.
      let use = try Regex(
        #"(^|[|={(>])\s*\#(command.name)(\(|\s+["\[({A-Ga-z0-9-]|\s*$|\s*[|})])"#
      ).anchorsMatchLineEndings()
      guard let first = scripts.firstIndex(where: { $0.contains(use) }) else { continue }
      #expect(command.stage == first + 1, "\(command.name)")
    }
  }
}
