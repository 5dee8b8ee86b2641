import LofiBuiltins
import LofiLanguage
import LofiNotebook
import Testing

/// Whether commands give back what their forms say.
struct ReturnedTests {
  /// What some form gave that it does not promise.
  private final class Findings: @unchecked Sendable {
    var texts: [String] = []
    var promises = 0
  }

  /// Every command, its bodies watched.
  private func watched(_ findings: Findings) -> CommandTable {
    CommandTable(
      AllBuiltins.table.all.map { command in
        Builtin(
          command.name, command.family, command.summary, stage: command.stage,
          isNoun: command.isNoun, hasEffect: command.hasEffect,
          takesBareWords: command.takesBareWords, examples: command.examples,
          seeAlso: command.seeAlso,
          forms: command.forms.map { form in
            Builtin.Form(form.parameters, returns: form.returns) { call in
              let value = try form.body(call)
              check(value, form, call, findings)
              return value
            }
          })
      }, foreignWords: AllBuiltins.table.foreignWords)
  }

  private func check(_ value: Value?, _ form: Builtin.Form, _ call: Call, _ findings: Findings) {
    findings.promises += 1
    let given = form.parameters.first.flatMap { call.optional($0.name) }
    let holds: Bool
    switch form.returns.kinds {
    case .any: holds = value != nil
    case .nothing: holds = value == nil
    case .some(let kinds): holds = value.map { kinds.contains($0.kind) } ?? false
    case .list(let kinds):
      holds =
        value?.kind == .list
        && (kinds.isEmpty
          || (value.flatMap { try? Call.elements(of: $0) } ?? []).allSatisfy {
            kinds.contains($0.kind)
          })
    case .element:
      let first = given.flatMap { Elements(of: $0)?.first }
      holds = value != nil && first != nil
    case .property(let kind):
      let isChanged = form.parameters.dropFirst().contains { call.optional($0.name) != nil }
      // A pitch that is given a length is a note.
      let changed: Kind? = given?.kind == Kind("pitch") ? Kind("note") : given?.kind
      holds = value?.kind == (isChanged ? changed : kind)
    case .same:
      // Some of a range is a list.
      holds = value?.kind == given?.kind || (value?.kind == .list && given?.kind == .range)
    }
    if !holds {
      findings.texts.append(
        "\(call.command.name) gave \(value?.kind.name ?? "nothing"), not \(form.returns.words)")
    }
  }

  @Test("every example gives the kind of value that its form promises")
  func examples() throws {
    try #require(TutorialFolder.isEntered)
    let findings = Findings()
    let commands = watched(findings)
    for command in commands.all {
      for example in command.examples {
        let session = Session(
          commands: commands, literals: AllBuiltins.literals, output: Recorder())
        _ = session.run(entry: example.code)
      }
    }
    #expect(findings.promises > 200)
    #expect(findings.texts == [])
  }

  @Test("so does every line of the language's scripts", arguments: LanguageScript.all)
  func scripts(_ script: LanguageScript) throws {
    try #require(TutorialFolder.isEntered)
    let findings = Findings()
    let session = Session(
      commands: watched(findings), literals: AllBuiltins.literals, output: Recorder())
    _ = session.run(file: script.path)
    #expect(findings.texts == [])
  }
}
