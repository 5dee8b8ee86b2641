import LofiLanguage

/// How far an entry has come, as the parser sees it.
public enum EntryState: Equatable, Sendable {
  case complete
  /// A bracket is open, or a line ends in something that goes on.
  case incomplete
  /// No further line can mend it; running it shows why.
  case invalid
}

/// What the REPL needs of the session behind the prompt.
@MainActor
public protocol REPLSession: AnyObject {
  /// Whether `source` can run as it stands.
  func completeness(of source: String) -> EntryState

  /// How the entry `source` can go on at its end; asked at every Tab, so it must be quick.
  func completions(of source: String) -> Completions

  /// Run a whole entry and print what it gives, errors too.
  ///
  /// Work that takes long asks ``Interrupts/isRequested`` and stops when it is true.
  func run(entry: String)

  /// Ctrl-C at the prompt, where nothing runs but what goes on in the background.
  func wasInterrupted()

  /// True once the user has asked to leave.
  var shouldQuit: Bool { get }
}
