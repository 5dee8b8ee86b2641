import CReadline
import Glibc
import LofiLanguage
import Synchronization

/// Reads lines at a terminal with GNU Readline, so that every key works as in the shell.
///
/// Readline keeps its state in C globals, so there is one editor. It runs by Readline's callbacks
/// with a wait of our own, which Ctrl-C and a resized window end at once. While an entry runs,
/// Readline is out of the way and the terminal is as the shell left it.
@MainActor
public final class ReadlineEditor: LineEditor {
  public static let shared = ReadlineEditor()

  private static let windowChanged = Atomic<Bool>(false)
  private static let continued = Atomic<Bool>(false)

  private var history: ReadlineHistory?
  private var event: LineEvent?

  private init() {
    // The language is UTF-8; where nobody chose a locale, what is typed still is.
    if setlocale(LC_CTYPE, "").map({ String(cString: $0) }) == "C" {
      setlocale(LC_CTYPE, "C.UTF-8")
    }
    lofi_readline_name()
    lofi_readline_leave_signals()
    lofi_readline_leave_environment()
    // Candidates at the first Tab; set before ~/.inputrc is read, so that it has the last word.
    rl_variable_bind("show-all-if-ambiguous", "on")
    ReadlineCompletion.install()
    lofi_readline_search_by_arrows()
    // The terminal is asked for its size before the first line, so it must be known by then.
    rl_initialize()
    takeSignals()
  }

  /// Bring back the entries of earlier runs from the file at `path`, and keep new ones there.
  public func keepHistory(at path: String) {
    history = ReadlineHistory(path: path)
  }

  public func remember(_ entry: String) {
    if let history { history.append(entry) } else { add_history(entry) }
  }

  public func readLine(
    prompt: String, completions: @escaping @MainActor (_ beforeCursor: String) -> Completions
  ) -> LineEvent {
    fflush(nil)
    event = nil
    ReadlineCompletion.source = completions
    rl_callback_handler_install(prompt) { line in
      let event = line.map { LineEvent.line(String(cString: $0)) } ?? .endOfInput
      free(line)
      MainActor.assumeIsolated { ReadlineEditor.shared.finish(with: event) }
    }
    // Only now is Readline's own set-up done; the window may have changed while an entry ran.
    rl_reset_screen_size()
    while true {
      let keyIsReady = waitForKey()
      if let signal = Interrupts.departure {
        rl_callback_handler_remove()
        rl_crlf()
        Interrupts.leave(by: signal)
      }
      if Interrupts.take() {
        abandonLine()
        return .interrupted
      }
      followTerminal()
      if keyIsReady { rl_callback_read_char() }
      if let event { return event }
    }
  }

  /// Readline has a whole line. Its handler goes now, before it shows the prompt once more.
  private func finish(with event: LineEvent) {
    rl_callback_handler_remove()
    self.event = event
  }

  /// Wait for a key or a signal, and say whether it was a key.
  private func waitForKey() -> Bool {
    var files = [STDIN_FILENO, SignalPipe.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&files, nfds_t(files.count), -1) > 0 else { return false }
    if files[1].revents != 0 { SignalPipe.drain() }
    return files[0].revents != 0
  }

  /// Leave what was typed on the screen with `^C` behind it, and start afresh below.
  private func abandonLine() {
    rl_end_of_line(1, 0)
    rl_redisplay()
    rl_echo_signal_char(SIGINT)
    rl_free_line_state()
    rl_callback_sigcleanup()
    rl_crlf()
    rl_callback_handler_remove()
  }

  private func takeSignals() {
    // Touched here first: a signal handler must not set a global up.
    Self.windowChanged.store(false, ordering: .relaxed)
    Self.continued.store(false, ordering: .relaxed)
    Interrupts.install()
    Interrupts.installDepartures()
    Interrupts.belongToPrompt()
    SignalPipe.handle(SIGWINCH) { _ in
      ReadlineEditor.windowChanged.store(true, ordering: .relaxed)
      SignalPipe.wake()
    }
    SignalPipe.handle(SIGCONT) { _ in
      ReadlineEditor.continued.store(true, ordering: .relaxed)
      SignalPipe.wake()
    }
  }

  /// Redraw after the window has another size, or after Ctrl-Z and `fg`.
  private func followTerminal() {
    if Self.windowChanged.exchange(false, ordering: .relaxed) { rl_resize_terminal() }
    if Self.continued.exchange(false, ordering: .relaxed) {
      rl_deprep_terminal()
      rl_prep_terminal(1)
      rl_forced_update_display()
    }
  }
}
