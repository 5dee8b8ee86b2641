import Foundation
import Glibc

/// A program on a terminal of its own: keys go in, and the screen is looked at.
///
///     let terminal = try Terminal(running: binary)
///     try terminal.wait(for: "lofi 1>")
///     terminal.type("1 + 1\r")
final class Terminal {
  /// The product, which `Scripts/test` builds and names.
  static let lofi = ProcessInfo.processInfo.environment["LOFI_BINARY"]

  /// What was waited for and did not come, with the screen as it was.
  struct TimeIsUp: Error, CustomStringConvertible {
    let description: String
  }

  private let primary: Int32
  private var process: pid_t = 0
  private var screen: TerminalScreen

  /// - Parameter environment: beside `TERM` and a UTF-8 locale, nothing else is set.
  init(
    running program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    width: Int = 80
  ) throws {
    screen = TerminalScreen(width: width)
    primary = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // unlockpt() and ptsname(), which Swift does not see: TIOCSPTLCK and TIOCGPTN.
    var lock: Int32 = 0
    var number: UInt32 = 0
    guard primary >= 0, ioctl(primary, 0x4004_5431, &lock) == 0,
      ioctl(primary, 0x8004_5430, &number) == 0
    else { throw POSIXError(.ENOTTY) }
    setSize(width: width)
    try start(program, arguments, environment, terminal: "/dev/pts/\(number)")
  }

  deinit {
    if process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(primary)
  }

  /// The screen, from the first line written.
  var text: String { screen.text }

  /// Whether anything was shown in colour.
  var hasShownColour: Bool { screen.hasShownColour }

  /// Whether what is typed appears by itself, as a shell expects of a terminal it gets back.
  var echoes: Bool {
    var settings = termios()
    return tcgetattr(primary, &settings) == 0 && settings.c_lflag & tcflag_t(ECHO) != 0
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = Glibc.write(primary, bytes, bytes.count)
  }

  func send(signal: Int32) { kill(process, signal) }

  func resize(width: Int) {
    screen.resize(width: width)
    setSize(width: width)
  }

  /// Read until the screen holds `text`.
  func wait(for text: String, seconds: Double = 10) throws {
    let end = Date(timeIntervalSinceNow: seconds)
    while !screen.text.contains(text) {
      guard Date() < end, readSome() else {
        throw TimeIsUp(description: "no \(text.debugDescription) on the screen:\n\(screen.text)")
      }
    }
  }

  /// Wait for the program to end.
  ///
  /// - Returns: its exit code, or 128 and the number of the signal that ended it.
  func exitCode(seconds: Double = 10) throws -> Int32 {
    let end = Date(timeIntervalSinceNow: seconds)
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      guard Date() < end else { throw TimeIsUp(description: "still running:\n\(screen.text)") }
      _ = readSome()
      usleep(1000)
    }
    process = 0
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// Read what has come, waiting a little; false when the program has closed the terminal.
  private func readSome() -> Bool {
    var file = pollfd(fd: primary, events: Int16(POLLIN), revents: 0)
    guard poll(&file, 1, 50) > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(primary, &bytes, bytes.count)
    guard count > 0 else { return false }
    screen.write(Array(bytes[..<count]))
    return true
  }

  private func setSize(width: Int) {
    var size = winsize(ws_row: 24, ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(primary, UInt(TIOCSWINSZ), &size)
  }

  private func start(
    _ program: String, _ arguments: [String], _ environment: [String: String], terminal: String
  ) throws {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID, which Swift does not see: the first terminal opened is then the
    // program's own, and Ctrl-C typed there reaches it. The threads that tests run on block
    // every signal, and the program would inherit that.
    posix_spawnattr_setflags(&attributes, 0x80 | Int16(POSIX_SPAWN_SETSIGMASK))
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    let settings = ["TERM": "xterm", "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = settings.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + variables { free(text) } }
    let code = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .ENOENT) }
  }
}
