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
    let output = Recorder()
    let session = Session(
      commands: AllBuiltins.table, literals: AllBuiltins.literals, output: output, isChecking: true)
    let check = test.example.shows.map { "   #=> \($0)" } ?? ""
    let outcome = session.run(entry: test.example.code + check)
    #expect(outcome == .fine, "\(output.errors.map(\.message))")
  }

  @Test("names are different, and summaries are one sentence")
  func namesAndSummaries() {
    let all = AllBuiltins.table.all
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(all.allSatisfy { $0.summary.hasSuffix(".") })
  }
}
