import LofiLanguage
import LofiNotebook

/// A notebook's session as the REPL sees it.
@MainActor
public final class SessionAtPrompt: REPLSession {
  private let session: Session
  private let hush: () -> Void

  /// - Parameter hush: ends what goes on in the background.
  public init(_ session: Session, hush: @escaping () -> Void = {}) {
    self.session = session
    self.hush = hush
  }

  public func wasInterrupted() { hush() }

  public func completeness(of source: String) -> EntryState {
    switch Completeness(of: source) {
    case .complete: .complete
    case .incomplete: .incomplete
    case .invalid: .invalid
    }
  }

  public func completions(of source: String) -> Completions { session.completions(of: source) }

  public func run(entry: String) { _ = session.run(entry: Self.question(entry) ?? entry) }

  /// `lstm?` as `help lstm`; `nil` where the entry is no name with a question mark.
  private static func question(_ entry: String) -> String? {
    let words = entry.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard words.last == "?" else { return nil }
    let name = words.dropLast().split(separator: " ").joined(separator: " ")
    let isName =
      name.first?.isLowercase ?? false
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    return isName ? "help \(name)" : nil
  }

  public var shouldQuit: Bool { session.shouldQuit }
}
