import ArgumentParser
import Glibc
import LofiBuiltins
import LofiNotebook
import LofiREPL
import TensorCore

/// The command line: joins all commands to a session, and the session to a terminal.
@main
struct LofiCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lofi",
    abstract:
      "A notebook in the terminal where music is taken apart and a network learns to write it.",
    usage: """
      lofi                      the prompt
      lofi FILE | FOLDER        run a script, or the scripts of a folder by name
      lofi -c CODE              run one line
      lofi -                    run what comes in
      lofi test FILE | FOLDER   check every #=> line
      lofi player FILE          open a song or a network in the player
      lofi doctor               say what is well here, and what is not
      """,
    version: lofiVersion)

  @Option(name: .short, parsing: .unconditional, help: "Run this line.")
  var code: String?

  @Option(
    name: .customLong("set"), help: "Set a name of a parameter cell: epochs=2. May be repeated.")
  var settings: [String] = []

  @Option(help: "With player: the port of the page.")
  var port: UInt16?

  @Flag(help: "With player: only print the address of the page.")
  var noBrowser = false

  @Argument(
    help: "Scripts or folders; test before them checks their #=> lines; - reads standard input.")
  var paths: [String] = []

  static func main() {
    FreedMemory.keep()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch  where exitCode(for: error) == .validationFailure {
      // What the command line does not understand is 2 here, as in a shell.
      StandardStream.error.write(fullMessage(for: error) + "\n")
      exit(withError: ExitCode(2))
    } catch {
      exit(withError: error)
    }
  }

  func validate() throws {
    for setting in settings where setting.hasPrefix("=") || !setting.contains("=") {
      throw ValidationError(
        "--set wants a name and a value, as in --set epochs=2, but received \(setting)")
    }
    if code != nil, !paths.isEmpty {
      throw ValidationError("-c runs one line and takes no files beside it")
    }
    if paths.contains("") {
      throw ValidationError("a script has a name, but received an empty one")
    }
    if paths.first == "player", paths.count != 2 {
      throw ValidationError("player plays one file: a MIDI file or a saved network")
    }
    if port != nil || noBrowser, paths.first != "player" {
      throw ValidationError("--port and --no-browser belong to lofi player FILE")
    }
    if paths.first == "test", paths.count < 2 {
      throw ValidationError("test what? Name a script or a folder")
    }
  }

  func run() throws {
    let screen = Screen()
    let isChecking = paths.first == "test"
    let session = Session(
      commands: AllBuiltins.table, literals: AllBuiltins.literals, output: TerminalOutput(screen),
      settings: settings.map { setting in
        let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return Session.Setting(name: String(parts[0]), text: String(parts[1]))
      }, isChecking: isChecking, wasStopped: { Interrupts.isRequested })
    session.examination = Examination.findings
    Interrupts.install()
    let outcome = end(of: session, screen, isChecking)
    for setting in session.settingsLeft where outcome == .fine {
      session.notice("no parameter cell names `\(setting.name)`, so --set changed nothing")
    }
    if outcome != .fine { throw ExitCode(outcome.exitCode) }
  }

  private func end(of session: Session, _ screen: Screen, _ isChecking: Bool) -> Outcome {
    if let code { return Interrupts.whileWorking { session.run(entry: code) } }
    if paths.first == "player" { return session.run(entry: playerEntry) }
    if paths == ["doctor"] { return session.run(entry: "doctor") }
    if paths == ["-"] || (paths.isEmpty && isatty(STDIN_FILENO) == 0) {
      let text = Array(AnyIterator { readLine(strippingNewline: false) }).joined()
      return Interrupts.whileWorking { session.run(entry: text, showingEach: true) }
    }
    if paths.isEmpty {
      prompt(session, screen)
      return .fine
    }
    return Interrupts.whileWorking {
      ScriptRun(session).run(isChecking ? Array(paths.dropFirst()) : paths)
    }
  }

  /// What `lofi player FILE` runs: the command of that name.
  private var playerEntry: String {
    let file = AllBuiltins.quoted(paths[1])
    return "player \(file), browser: \(!noBrowser), wait: true"
      + (port.map { ", port: \($0)" } ?? "")
  }

  private func prompt(_ session: Session, _ screen: Screen) {
    if let folder = StateFolder.journals() {
      if let path = Journal.cutOff(in: folder) {
        session.notice("the last session was cut off. To bring it back:  run \"\(path)\"")
      }
      session.journal = Journal(folder: folder, workingFolder: Paths.absolute("."))
    }
    nonisolated(unsafe) let session = session
    MainActor.assumeIsolated {
      let editor = ReadlineEditor.shared
      if let path = StateFolder.history() { editor.keepHistory(at: path) }
      REPL(
        editor: editor, session: SessionAtPrompt(session, hush: AllBuiltins.hush),
        prompt: Prompt(hasColour: screen.hasColour)
      ).run()
    }
    session.journal?.close()
  }
}
