import LofiLanguage
import LofiNotebook
import PlotCore

/// Keeps what a session shows.
final class Recorder: SessionOutput {
  let page = Page(width: 80)
  private(set) var shown: [String] = []
  private(set) var notices: [String] = []
  private(set) var errors: [Diagnostic] = []

  func begin(_ notebook: Notebook) {}
  func begin(_ cell: Cell) {}
  func code(_ text: String) {}
  func result(_ text: String) { shown.append(text) }
  func print(_ text: String) { shown.append(text) }
  func notice(_ text: String) { notices.append(text) }
  func progress(_ line: String) {}
  func error(_ diagnostic: Diagnostic, cell: String?) { errors.append(diagnostic) }
}

/// A session with two commands and no music.
struct Desk {
  let output = Recorder()
  let session: Session

  init(
    settings: [Session.Setting] = [], isChecking: Bool = false,
    wasStopped: @escaping () -> Bool = { false }
  ) {
    session = Session(
      commands: CommandTable([Self.say, Self.run, Self.quit]),
      literals: .init(pitch: { .text($0) }, chord: { .text($0.joined(separator: ".")) }),
      output: output, settings: settings, isChecking: isChecking, wasStopped: wasStopped)
  }

  func run(_ script: String) throws -> Outcome {
    session.run(try Notebook(SourceText(script, name: "test.lofi")))
  }

  private static let say = Builtin(
    "say", .look, "Writes a value.", hasEffect: true, examples: [],
    forms: [
      Builtin.Form([.required("value", .any, "What to write.")], returns: .same("the value")) {
        call in
        call.host.print(try call.value("value").plainForm)
        return try call.value("value")
      }
    ])

  private static let run = Builtin(
    "run", .files, "Runs a script.", hasEffect: true, examples: [],
    forms: [
      Builtin.Form([.required("path", .text, "The script.")], returns: .nothing) { call in
        try call.host.run(script: call.text("path"))
        return nil
      }
    ])

  private static let quit = Builtin(
    "quit", .session, "Ends it.", examples: [],
    forms: [Builtin.Form([], returns: .nothing) { _ in throw Interruption.quit }])
}
