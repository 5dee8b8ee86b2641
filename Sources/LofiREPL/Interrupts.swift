import Glibc
import Synchronization

/// Ctrl-C, counted.
///
/// While work runs, the first Ctrl-C asks it to stop and the second, before it did, leaves the
/// program with 130. At the prompt it clears the line. At any other time it leaves with 130.
public enum Interrupts {
  /// What a Ctrl-C meets when it arrives.
  private enum Moment {
    static let idle = 0
    static let prompt = 1
    static let working = 2
  }

  private static let count = Atomic<Int>(0)
  private static let moment = Atomic<Int>(Moment.idle)
  /// The signal that asked the program to leave, 0 for none.
  private static let departing = Atomic<Int32>(0)

  /// Take Ctrl-C over from the system; to be called once, before any work.
  public static func install() {
    // A signal handler must not be the first to touch a global: Swift would set it up there.
    count.store(0, ordering: .relaxed)
    _ = moment.load(ordering: .relaxed)
    departing.store(0, ordering: .relaxed)
    SignalPipe.open()
    SignalPipe.handle(SIGINT) { _ in Interrupts.arrived() }
    // A file that grows too large for its limit is an error of the write, and no end of the program.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Whether a Ctrl-C has asked the running work to stop. Costs next to nothing: ask at every step.
  public static var isRequested: Bool { count.load(ordering: .relaxed) > 0 }

  /// Do `work` in such a way that a Ctrl-C asks it to stop. Work inside work is part of it.
  public static func whileWorking<Result, Failure: Error>(
    _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let before = moment.load(ordering: .relaxed)
    if before != Moment.working { count.store(0, ordering: .relaxed) }
    moment.store(Moment.working, ordering: .relaxed)
    defer {
      // Answered: the prompt that follows must not take it for its own.
      if before != Moment.working { count.store(0, ordering: .relaxed) }
      moment.store(before, ordering: .relaxed)
    }
    return try work()
  }

  /// From now on a Ctrl-C outside of work is for the prompt and does not leave.
  static func belongToPrompt() {
    moment.store(Moment.prompt, ordering: .relaxed)
  }

  /// Whether a Ctrl-C has come since last asked.
  static func take() -> Bool { count.exchange(0, ordering: .relaxed) > 0 }

  /// Leave when the system or a closed window asks for it; the prompt puts its terminal right first.
  static func installDepartures() {
    for signal in [SIGTERM, SIGHUP] {
      SignalPipe.handle(signal) { signal in
        guard Interrupts.moment.load(ordering: .relaxed) == Moment.prompt else {
          return Interrupts.leave(by: signal)
        }
        Interrupts.departing.store(signal, ordering: .relaxed)
        SignalPipe.wake()
      }
    }
  }

  /// The signal that asks the prompt to leave.
  static var departure: Int32? {
    let signal = departing.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  /// End as if `signal` had never been handled: whoever waits for the program sees the reason.
  static func leave(by signal: Int32) {
    SignalPipe.handle(signal, with: nil)
    raise(signal)
  }

  /// Runs in the signal handler: nothing here may allocate, lock or print.
  private static func arrived() {
    let earlier = count.add(1, ordering: .relaxed).oldValue
    switch moment.load(ordering: .relaxed) {
    case Moment.prompt: SignalPipe.wake()
    case Moment.working where earlier > 0:
      // What follows is the shell's, on a line of its own.
      var newline = UInt8(ascii: "\n")
      _ = write(STDERR_FILENO, &newline, 1)
      _exit(130)
    case Moment.working: break
    default: _exit(130)
    }
  }
}
