import PlotCore

/// The world around the interpreter: what commands may ask of it.
public protocol Host: AnyObject {
  var commands: CommandTable { get }
  /// The session's seed, for every random command without one of its own.
  var seed: Int { get set }
  /// The room for what is shown.
  var page: Page { get }
  /// What is bound, in order of first binding.
  var variables: [(name: String, value: Value)] { get }

  /// What has run so far: the value `session`.
  var session: Value { get }

  /// Writes plain text for the reader.
  func print(_ text: String)
  /// Says something that stops nothing.
  func notice(_ text: String)
  /// Redraws the one line of progress, on a page that can; an empty one takes it away.
  func progress(_ line: String)
  /// Throws ``Interruption`` when the work should stop.
  func checkInterruption() throws
  /// Whether the work should stop, for loops that end in order.
  var isInterrupted: Bool { get }
  /// The path of a file to read: relative to the script's folder, or to the working folder for what
  /// was written there.
  func pathToRead(_ path: String) -> String
  /// The path of a file to write: relative to the working folder.
  func pathToWrite(_ path: String) -> String
  /// Runs a script once a session.
  func run(script path: String) throws
  /// A pitch or chord as it was written in the source.
  func pitch(_ text: String) throws -> Value
  func chord(_ texts: [String]) throws -> Value
}
