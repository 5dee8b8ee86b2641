import LofiLanguage

/// Runs cells and entries one after the other, and remembers what they named.
public final class Session {
  public let commands: CommandTable
  public var seed = 0
  public let output: any SessionOutput
  /// Values for names of parameter cells, from `--set`.
  public let settings: [Setting]
  /// Whether `#=>` lines are checked.
  public let isChecking: Bool
  public internal(set) var checks = Checks()
  /// Whether `quit` was asked for.
  public internal(set) var shouldQuit = false

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
  var continuation: (value: Value, names: [String])?
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
    self.output = output
    self.settings = settings
    self.isChecking = isChecking
    self.wasStopped = wasStopped
  }

  /// Settings that no parameter cell took.
  public var settingsLeft: [Setting] { settings.filter { !settingsTaken.contains($0.name) } }

  /// Runs what was typed at the prompt, or given by `-c`.
  public func run(entry text: String) -> Outcome {
    let source = SourceText(text)
    do {
      let notebook = try Notebook(source)
      return run(notebook, isEntry: true)
    } catch {
      continuation = nil
      output.error(error, cell: nil)
      return .unreadable
    }
  }

  /// Runs every cell until one fails.
  public func run(_ notebook: Notebook) -> Outcome { run(notebook, isEntry: false) }

  private func run(_ notebook: Notebook, isEntry: Bool) -> Outcome {
    if !isEntry { output.begin(notebook) }
    for cell in notebook.cells where !cell.isSkipped {
      if !isEntry { output.begin(cell) }
      do {
        try run(cell, of: notebook.source, shows: true, isEntry: isEntry)
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
      output.notice("stopped")
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
