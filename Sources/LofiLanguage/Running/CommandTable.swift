/// Every command there is, the foreign words that lead to one, and the kinds of values of the cores.
public struct CommandTable: Sendable {
  /// In the order in which `help` shows them.
  public let all: [Builtin]
  private let byName: [String: Builtin]
  /// A word from elsewhere and the lofi word for it.
  public let foreignWords: [String: String]
  /// Steps that are easily forgotten in a pipe.
  public let steps: [MissingStep]
  /// What the cores' values are, in the order in which `help` shows them.
  public let types: [any ForeignValue.Type]
  /// What `help` explains beside commands and kinds.
  public let topics: [Topic]

  /// An entry of `help` that is no command: `help operators`.
  public struct Topic: Sendable {
    public let name: String
    /// Plain text, in lines of at most 80 columns.
    public let text: String

    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  public init(
    _ all: [Builtin], foreignWords: [String: String] = [:], steps: [MissingStep] = [],
    types: [any ForeignValue.Type] = [], topics: [Topic] = []
  ) {
    self.all = all
    self.foreignWords = foreignWords
    self.steps = steps
    self.types = types
    self.topics = topics
    byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
  }

  public subscript(name: String) -> Builtin? { byName[name] }

  /// Every kind of value.
  public var kinds: [Kind] {
    [.number, .text, .boolean, .list, .record, .range, .block] + types.map { $0.kind }
  }

  /// The type of a core whose values are of this kind.
  public func type(of kind: Kind) -> (any ForeignValue.Type)? { types.first { $0.kind == kind } }

  /// The commands that read as fields of a value of this kind.
  public func nouns(of kind: Kind) -> [Builtin] {
    all.filter { $0.isField(where: { $0.mayAccept(kind) }) }
  }
}
