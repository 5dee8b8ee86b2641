import LofiLanguage
import LofiNotebook

/// A notebook's session as the REPL sees it.
@MainActor
public final class SessionAtPrompt: REPLSession {
  private let session: Session

  public init(_ session: Session) { self.session = session }

  public func completeness(of source: String) -> EntryState {
    switch Completeness(of: source) {
    case .complete: .complete
    case .incomplete: .incomplete
    case .invalid: .invalid
    }
  }

  public func run(entry: String) { _ = session.run(entry: entry) }

  public var shouldQuit: Bool { session.shouldQuit }
}
