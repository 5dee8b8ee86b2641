/// Every command there is, and the foreign words that lead to one.
public struct CommandTable: Sendable {
  /// In the order in which `help` shows them.
  public let all: [Builtin]
  private let byName: [String: Builtin]
  /// A word from elsewhere and the lofi word for it.
  public let foreignWords: [String: String]

  public init(_ all: [Builtin], foreignWords: [String: String] = [:]) {
    self.all = all
    self.foreignWords = foreignWords
    byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
  }

  public subscript(name: String) -> Builtin? { byName[name] }
}
