import LofiLanguage

/// Runs scripts and folders of scripts, one after the other, in one session.
public struct ScriptRun {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  /// Runs them until one fails; failed checks are counted to the end.
  public func run(_ paths: [String]) -> Outcome {
    var last = Outcome.fine
    for path in paths {
      let files = Paths.isFolder(path) ? Paths.files(in: path, endings: ["lofi"]) : [path]
      guard !files.isEmpty else {
        session.output.error(
          Diagnostic(.noFile, "the folder \"\(path)\" holds no .lofi scripts"), cell: nil)
        return .unreadable
      }
      for file in files {
        let outcome = session.run(file: file)
        guard outcome == .fine || outcome == .checksFailed else { return outcome }
        last = outcome
        if session.shouldQuit { return last }
      }
    }
    if session.isChecking {
      let checks = session.checks
      session.output.print("\(checks.passed) checks passed, \(checks.failed) failed")
    }
    return last
  }
}
