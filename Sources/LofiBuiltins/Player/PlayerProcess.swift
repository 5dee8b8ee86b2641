import Glibc
import LofiLanguage
import LofiNotebook
import Synchronization

/// The player as a process beside this one. It ends when this one does: it reads from a pipe that closes then.
final class PlayerProcess: Sendable {
  /// Where its page is; empty for a player that has none.
  let address: String
  private let process: pid_t
  private let lifeline: Int32
  private let ending = Mutex<Int32?>(nil)
  private static let current = Mutex<PlayerProcess?>(nil)

  /// Starts the player of the session, and ends the one before it.
  static func start(folder: String, _ arguments: [String]) throws -> PlayerProcess {
    stop()
    let player = try PlayerProcess(folder: folder, arguments, waitsForAddress: true)
    current.withLock { $0 = player }
    return player
  }

  /// Ends the player of the session.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  static func stop() -> Bool {
    let player = current.withLock { player in
      defer { player = nil }
      return player
    }
    player?.end()
    return player != nil
  }

  /// - Throws: ``Complaint`` where it cannot be started, or ends at once.
  init(folder: String, _ arguments: [String], waitsForAddress: Bool = false) throws {
    let program = Paths.folder(of: Self.ownPath) + "/lofi-player"
    guard Paths.exists(program) else {
      throw Complaint(
        .other("no-player"), "the player is not there: \(program)",
        why: "`Scripts/lofi` builds it beside lofi.")
    }
    let (input, output) = (Self.pipe(), Self.pipe())
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.read, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.write, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // A Ctrl-C at the prompt is not meant for the player.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words: [UnsafeMutablePointer<CChar>?] =
      ([program, folder] + arguments).map { (word: String) in strdup(word) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, program, &actions, &attributes, &words, environ)
    close(input.read)
    close(output.write)
    lifeline = input.write
    process = child
    guard failure == 0 else {
      close(input.write)
      close(output.read)
      throw Complaint(.other("no-player"), "the player could not be started: \(program)")
    }
    address = waitsForAddress ? Self.line(from: output.read) : ""
    close(output.read)
    if waitsForAddress, address.isEmpty {
      end()
      throw Complaint(
        .other("no-player"), "the player could not open its page",
        why: "Its port may be taken; without `port:` it takes one that is free.")
    }
  }

  var isRunning: Bool { status == nil }
  var endedWell: Bool { status == 0 }

  private var status: Int32? {
    ending.withLock { ending in
      if let ending { return ending }
      var status: Int32 = 0
      guard waitpid(process, &status, WNOHANG) == process else { return nil }
      ending = status
      return status
    }
  }

  /// Ends it and waits until it is gone.
  func end() {
    close(lifeline)
    for _ in 0..<200 where isRunning { usleep(10_000) }
    if isRunning {
      kill(process, SIGKILL)
      while isRunning { usleep(1000) }
    }
  }

  /// Opens the page in the browser of the desktop.
  ///
  /// - Returns: whether there is one.
  func openBrowser() -> Bool {
    guard getenv("DISPLAY") != nil || getenv("WAYLAND_DISPLAY") != nil else { return false }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] =
      ["xdg-open", address].map { (word: String) in strdup(word) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    return posix_spawnp(&child, "xdg-open", &actions, nil, &words, environ) == 0
  }

  private static var ownPath: String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map {
        readlink("/proc/self/exe", $0.assumingMemoryBound(to: CChar.self), 4096)
      } ?? 0
    }
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  /// Closed in every child, so that no other keeps it open.
  private static func pipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    _ = Glibc.pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  private static func line(from descriptor: Int32) -> String {
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while read(descriptor, &byte, 1) == 1, byte != 10 { bytes.append(byte) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
