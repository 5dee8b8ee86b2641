/// Every command there is, and what leads people to one.
public struct CommandTable: Sendable {
  /// In the order in which `help` shows them.
  public let all: [Builtin]
  private let byName: [String: Builtin]
  /// A word from elsewhere and the lofi word for it.
  public let foreignWords: [String: String]
  /// Steps that are easily forgotten in a pipe.
  public let steps: [MissingStep]

  public init(
    _ all: [Builtin], foreignWords: [String: String] = [:], steps: [MissingStep] = []
  ) {
    self.all = all
    self.foreignWords = foreignWords
    self.steps = steps
    byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
  }

  public subscript(name: String) -> Builtin? { byName[name] }
}
