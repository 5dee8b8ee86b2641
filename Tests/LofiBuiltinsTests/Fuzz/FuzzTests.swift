import Foundation
import LofiBuiltins
import LofiLanguage
import LofiNotebook
import PlotCore
import Testing

/// Reads and runs texts that nobody would write. Each gives a value or an error: none crashes or hangs.
///
/// `Scripts/fuzz language` runs a million; `LOFI_FUZZ` says how many, and `LOFI_FUZZ_SEED` which.
struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["LOFI_FUZZ"].flatMap { Int($0) } ?? 20_000
  private static let seed = environment["LOFI_FUZZ_SEED"].flatMap { UInt64($0) } ?? 0
  /// Holds the text being run, to be found after a crash.
  private static let last: FileHandle? = environment["LOFI_FUZZ_LAST"].flatMap { path in
    FileManager.default.createFile(atPath: path, contents: nil)
      ? FileHandle(forWritingAtPath: path) : nil
  }

  /// Longer than any of these should take.
  private static let limit = Duration.seconds(10)

  /// Commands that touch no file, make no network and no noise.
  private static let commands = CommandTable(
    AllBuiltins.table.all.filter { command in
      ![.files, .model].contains(command.family)
        && !["quit", "stems", "play"].contains(command.name)
    }, foreignWords: AllBuiltins.table.foreignWords, steps: AllBuiltins.table.steps)

  @Test("a text that nobody would write gives a value or an error")
  func fuzz() throws {
    try #require(TutorialFolder.isEntered)
    var inputs = FuzzInputs(seed: Self.seed)
    let clock = ContinuousClock()
    var session = Self.session(clock.now)
    for index in 0..<Self.count {
      let text = inputs.next()
      try Self.last?.seek(toOffset: 0)
      try Self.last?.write(contentsOf: Data("\(text)\n---- text \(index) ends here ----\n".utf8))
      let start = clock.now
      // Some names live on, as at a prompt.
      if index % 50 == 0 { session = Self.session(start) }
      session.begin(start)
      _ = Completeness(of: text)
      _ = session.session.run(entry: text)
      #expect(clock.now - start < Self.limit, "text \(index): \(text)")
    }
  }

  private static func session(_ start: ContinuousClock.Instant) -> FuzzSession {
    FuzzSession(commands: commands)
  }
}

/// A session whose work is stopped after a second.
private final class FuzzSession: SessionOutput {
  private final class Deadline { var instant = ContinuousClock.now }

  private(set) var session: Session!
  private let deadline = Deadline()
  let page = Page(width: 80)

  init(commands: CommandTable) {
    let deadline = deadline
    session = Session(
      commands: commands, literals: AllBuiltins.literals, output: self,
      wasStopped: { ContinuousClock.now > deadline.instant })
  }

  func begin(_ start: ContinuousClock.Instant) { deadline.instant = start + .seconds(1) }

  func begin(_ notebook: Notebook) {}
  func begin(_ cell: Cell) {}
  func code(_ text: String) {}
  func result(_ text: String) {}
  func print(_ text: String) {}
  func notice(_ text: String) {}
  func progress(_ line: String) {}
  func error(_ diagnostic: Diagnostic, cell: String?) {
    for width in [20, 88] { _ = DiagnosticRenderer(width: width).text(of: diagnostic, cell: cell) }
  }
}
