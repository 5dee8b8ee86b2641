import Foundation
import LofiBuiltins
import LofiLanguage
import LofiNotebook
import Testing

struct LanguageScript: CustomTestStringConvertible, Sendable {
  let path: String
  var testDescription: String { Paths.name(of: path) }

  /// The scripts of the folder `Language`, named after the behaviour that they show.
  static let all: [LanguageScript] = {
    let folder = Bundle.module.resourcePath.map { $0 + "/Language" } ?? ""
    return Paths.files(in: folder, endings: ["lofi"]).map(LanguageScript.init)
  }()
}

struct LanguageScriptTests {
  @Test("a script of the language gives what its #=> lines say", arguments: LanguageScript.all)
  func holds(_ script: LanguageScript) throws {
    try #require(TutorialFolder.isEntered)
    let output = Recorder()
    let session = Session(
      commands: AllBuiltins.table, literals: AllBuiltins.literals, output: output, isChecking: true)
    let outcome = session.run(file: script.path)
    #expect(outcome == .fine, "\(output.errors.map(\.message))")
    #expect(session.checks.passed > 0)
  }

  @Test("the scripts of the language are found")
  func areFound() {
    #expect(LanguageScript.all.count >= 25)
  }
}
