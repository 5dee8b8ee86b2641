import LofiLanguage

/// Runs cells and entries one after the other, and remembers what they named.
public final class Session {
  public let commands: CommandTable
  public var seed = 0
  /// Shows what happens, and keeps it for the record.
  public var output: any SessionOutput { recorder }
  /// Values for names of parameter cells, from `--set`.
  public let settings: [Setting]
  /// Whether `#=>` lines are checked.
  public let isChecking: Bool
  public internal(set) var checks = Checks()
  /// Whether `quit` was asked for.
  public internal(set) var shouldQuit = false
  /// What has run so far.
  public internal(set) var record = SessionRecord()
  /// Where what runs is written down as it runs, at the prompt.
  public var journal: Journal?
  /// What there is to say about the terminal and the files of the session, for `doctor`.
  public var examination: () -> [Finding] = { [] }

  let recorder: RecordingOutput
  let literals: Literals
  /// Whether Ctrl-C was pressed.
  let wasStopped: () -> Bool
  /// The folders of the scripts that are running, the innermost last.
  var folders: [String] = []
  /// What commands were about to write, as it was asked for.
  var pathsWritten: Set<String> = []
  /// The scripts that ran, with their texts.
  var scriptsRun: [String: String] = [:]
  /// Names of settings that some cell has taken.
  var settingsTaken: Set<String> = []
  /// When the running cell has to end.
  var deadline: (instant: ContinuousClock.Instant, seconds: Int)?
  /// What a line that starts with `|` goes on from.
  var continuation: Continuation?
  /// The step that runs, what can be taken back, and what was, each the newest last.
  var openChange: Change?
  var undoable: [Change] = []
  var redoable: [Undone] = []
  private(set) lazy var interpreter = Interpreter(host: self)

  /// How pitches and chords in the source become values; the language knows no music.
  public struct Literals {
    let pitch: (String) throws -> Value
    let chord: ([String]) throws -> Value

    public init(
      pitch: @escaping (String) throws -> Value, chord: @escaping ([String]) throws -> Value
    ) {
      self.pitch = pitch
      self.chord = chord
    }
  }

  /// A value that the next line may go on from.
  struct Continuation {
    let value: Value
    /// What it was called.
    let names: [String]
    /// Whether a word to the session gave it.
    let isAside: Bool
  }

  /// `--set name=value`.
  public struct Setting: Sendable {
    public let name: String
    public let text: String

    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// How many `#=>` lines were compared, and how many differed.
  public struct Checks: Sendable {
    public var passed = 0
    public var failed = 0
  }

  public init(
    commands: CommandTable, literals: Literals, output: any SessionOutput, settings: [Setting] = [],
    isChecking: Bool = false, wasStopped: @escaping () -> Bool = { false }
  ) {
    self.commands = commands
    self.literals = literals
    recorder = RecordingOutput(output)
    self.settings = settings
    self.isChecking = isChecking
    self.wasStopped = wasStopped
  }

  /// Settings that no parameter cell took.
  public var settingsLeft: [Setting] { settings.filter { !settingsTaken.contains($0.name) } }

  /// Runs what was typed at the prompt, or given by `-c`.
  ///
  /// - Parameter showingEach: whether each statement shows its value, as lines typed one by one do.
  public func run(entry text: String, showingEach: Bool = false) -> Outcome {
    let source = SourceText(text)
    do {
      let notebook = try Notebook(source)
      return asStep { run(notebook, showing: showingEach ? .each : .entry) }
    } catch {
      write(unreadable: text, error)
      continuation = nil
      output.error(interpreter.mended(error), cell: nil)
      return .unreadable
    }
  }

  /// Runs every cell until one fails.
  public func run(_ notebook: Notebook) -> Outcome { run(notebook, showing: .script) }

  private func run(_ notebook: Notebook, showing: Showing) -> Outcome {
    if showing == .script { output.begin(notebook) }
    let outerFolders = folders
    defer { folders = outerFolders }
    for cell in notebook.cells where !cell.isSkipped {
      if showing == .script { output.begin(cell) }
      do {
        if showing == .script {
          try asStep { try run(cell, of: notebook.source, showing) }
        } else {
          try run(cell, of: notebook.source, showing)
        }
      } catch let error as Diagnostic {
        continuation = nil
        output.error(error, cell: cell.name)
        return .failed
      } catch let interruption as Interruption {
        continuation = nil
        return outcome(of: interruption)
      } catch {
        output.error(Diagnostic(.other("failed"), String(describing: error)), cell: cell.name)
        return .failed
      }
    }
    // Work that was stopped in order, such as a training, has kept what it had.
    if wasStopped() { return .stopped }
    return checks.failed > 0 ? .checksFailed : .fine
  }

  private func outcome(of interruption: Interruption) -> Outcome {
    switch interruption {
    case .stopped:
      let hasNamed = openChange.map { $0.changeCount != interpreter.changeCount } ?? false
      output.notice(hasNamed ? "stopped; what has a name keeps it, as it is" : "stopped")
      return .stopped
    case .limit(let seconds):
      output.notice("the cell's limit of \(seconds) seconds is over")
      return .limitReached
    case .quit:
      shouldQuit = true
      return .fine
    }
  }
}

/// How much a run shows.
enum Showing {
  /// A script that another one runs: nothing.
  case nothing
  /// A script: its prose, its code, what it names and the last value of each cell.
  case script
  /// What was typed: what it names, and the last value.
  case entry
  /// Lines from a pipe: what they name, and every value.
  case each
}

/// How a run ended.
public enum Outcome: Sendable, Equatable {
  case fine
  /// An error in the script.
  case failed
  /// The text could not be read: nothing was run.
  case unreadable
  case checksFailed
  case limitReached
  case stopped

  /// The exit code of the process.
  public var exitCode: Int32 {
    switch self {
    case .fine: 0
    case .failed: 1
    case .unreadable: 2
    case .checksFailed: 3
    case .limitReached: 4
    case .stopped: 130
    }
  }
}
