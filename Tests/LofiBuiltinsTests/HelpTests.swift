import Foundation
import LofiLanguage
import LofiNotebook
import Testing

@testable import LofiBuiltins

struct HelpTests {
  private func shown(_ entry: String) throws -> String {
    let output = Recorder()
    let session = Session(
      commands: AllBuiltins.table, literals: AllBuiltins.literals, output: output)
    #expect(session.run(entry: entry) == .fine, "\(output.errors.map(\.message))")
    return output.shown.joined(separator: "\n")
  }

  private static let topics =
    AllBuiltins.table.all.map(\.name) + AllBuiltins.table.kinds.map(\.name)
    + AllBuiltins.table.topics.map(\.name) + TutorialStage.all.map { String($0.number) }
    + ErrorHelp.all.map(\.code)

  @Test("everything that help explains fits 80 columns", arguments: topics)
  func fits(_ topic: String) throws {
    let lines = try shown("help \(topic)").split(separator: "\n")
    #expect(!lines.isEmpty)
    for line in lines { #expect(line.count <= 80, "\(line)") }
  }

  @Test("help alone shows the stages of the tutorial and every command, in 80 columns")
  func overview() throws {
    let text = try shown("help")
    for stage in TutorialStage.all { #expect(text.contains("\(stage.number) \(stage.title)")) }
    for family in Builtin.Family.allCases { #expect(text.contains("\n\(family.rawValue)  ")) }
    let words = Set(text.split { $0 == " " || $0 == "\n" })
    for command in AllBuiltins.table.all { #expect(words.contains(Substring(command.name))) }
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test("a command's page has its parameters, examples, neighbours and stage")
  func page() throws {
    #expect(
      try shown("help dense") == """
        dense: Add a layer in which every unit reads every number.

          model | dense units
            model  a model. A model; it is left unchanged.
            units  a whole number. How many.
            gives  a model with one more layer

          (input 10 | dense 4).parameters   #=> 44
          input 10 | dense 4 | dense 2 | parameters   #=> 54

        see also: input, train, summary
        tutorial: 5 · The network, 05_network.lofi
        """)
  }

  @Test("a kind of value says what it has, and which commands take one")
  func kinds() throws {
    let text = try shown("help score")
    #expect(text.hasPrefix("a score, a kind of value\n  fields    name diagnostics parts measures"))
    #expect(text.contains("  taken by  save parts"))
    #expect(text.contains("  given by  load"))
    let both = try shown("help stream")
    #expect(both.contains("stream: Lay pitches") && both.contains("a stream, a kind of value"))
  }

  @Test("help explains stages, errors, pitches, and the name of a value")
  func others() throws {
    #expect(try shown("help training").contains("06_training.lofi"))
    #expect(try shown("help 5").contains("lstm_step"))
    #expect(try shown("help bad-pitch").contains("a letter A to G"))
    #expect(try shown("help pitch").contains("German B is Bb"))
    #expect(try shown("help pitch").contains("pitch: The pitch of a note;"))
    #expect(try shown("tune = [C4] | stream\nhelp tune").contains("`tune` is a stream."))
    #expect(try shown("help fit") == "In lofi the word is `train`.")
  }

  @Test("find looks through names, words of other languages, and explanations")
  func find() throws {
    #expect(try shown("find \"to_categorical\"").contains("one_hot"))
    #expect(try shown("find \"chord\"").hasPrefix("  chord  "))
    #expect(try shown("find \"Keras\"").contains("Nothing is about"))
    #expect(try shown("find \"append\"").contains("xs + [x]"))
  }

  @Test("every error code of the source has an explanation")
  func codes() throws {
    let sources = TutorialFolder.package.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var codes: Set<String> = []
    for case let file as URL in try #require(files) where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      codes.formUnion(text.matches(of: /\.other\("([a-z-]+)"\)/).map { String($0.1) })
      guard file.lastPathComponent == "Diagnostic.swift" else { continue }
      codes.formUnion(text.matches(of: /case \.[^:\n]+: "([a-z-]+)"/).map { String($0.1) })
    }
    #expect(codes.count > 20)
    #expect(codes.subtracting(ErrorHelp.all.map(\.code)) == [])
  }

  @Test("Docs/Commands.md is what the commands say")
  func manual() throws {
    let path = TutorialFolder.package.path + "/Docs/Commands.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(
      text == HelpOverview.manual(of: AllBuiltins.table) + "\n",
      "Docs/Commands.md is old. Write it anew: Scripts/lofi -c 'help all' > Docs/Commands.md")
  }
}
