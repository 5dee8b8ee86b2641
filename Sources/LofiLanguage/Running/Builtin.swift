/// A command, described once: `help`, argument checks, the manual and the example tests all read this.
public struct Builtin: Sendable {
  public let name: String
  public let family: Family
  /// One line that ends in a period.
  public let summary: String
  /// The ways it can be called; the first value given decides.
  public let forms: [Form]
  public let examples: [Example]
  /// Names of commands to look at next.
  public let seeAlso: [String]
  /// The stage of the tutorial that brings it, 1 to 9.
  public let stage: Int?
  /// A noun reads as a field too: `song.parts`.
  public let isNoun: Bool
  /// Whether it touches the world: files, the screen, sound.
  public let hasEffect: Bool
  /// Whether bare words are its arguments, as in `help lstm`.
  public let takesBareWords: Bool

  public init(
    _ name: String, _ family: Family, _ summary: String, stage: Int? = nil, isNoun: Bool = false,
    hasEffect: Bool = false, takesBareWords: Bool = false, examples: [Example],
    seeAlso: [String] = [],
    forms: [Form]
  ) {
    self.name = name
    self.family = family
    self.summary = summary
    self.forms = forms
    self.examples = examples
    self.seeAlso = seeAlso
    self.stage = stage
    self.isNoun = isNoun
    self.hasEffect = hasEffect
    self.takesBareWords = takesBareWords
  }

  /// Families in the order `help` shows them.
  public enum Family: String, Sendable, CaseIterable {
    case files = "Files"
    case score = "Score"
    case composer = "Composer"
    case tokens = "Tokens"
    case tensor = "Tensor"
    case model = "Model"
    case lists = "Lists"
    case look = "Look"
    case session = "Session"
  }

  /// A line of lofi and the short form of its value; checked by the tests.
  public struct Example: Sendable {
    public let code: String
    /// `nil` where the line only has to run.
    public let shows: String?

    public init(_ code: String, shows: String? = nil) {
      self.code = code
      self.shows = shows
    }
  }

  /// One way to call a command.
  public struct Form: Sendable {
    public let parameters: [Parameter]
    public let returns: Returned
    public let body: @Sendable (Call) throws -> Value?

    public init(
      _ parameters: [Parameter], returns: Returned,
      body: @escaping @Sendable (Call) throws -> Value?
    ) {
      self.parameters = parameters
      self.returns = returns
      self.body = body
    }

    /// Whether it can be called with nothing given.
    public var needsNothing: Bool { !parameters.contains { $0.role == .required } }
  }

  /// Whether some form can be called with nothing given.
  public var needsNothing: Bool { forms.contains(where: \.needsNothing) }

  /// Whether the name `word` stands for itself as an argument, rather than for a value.
  func takes(word: String, label: String?) -> Bool {
    takesBareWords
      || forms.contains { form in
        form.parameters.contains { $0.name == label && $0.type.takes(word: word) }
      }
  }

  /// Whether it can serve as a field of `value`: one argument is enough, and it is accepted.
  public func isField(of value: Value) -> Bool { isField { $0.accepts(value) } }

  func isField(where isAccepted: (ValueType) -> Bool) -> Bool {
    isNoun
      && forms.contains { form in
        form.parameters.first.map { isAccepted($0.type) } ?? false
          && !form.parameters.dropFirst().contains { $0.role == .required }
      }
  }
}

/// What comes back of a command, for a reader and for completion.
public struct Returned: Sendable {
  /// "a list of parts", "the same, moved".
  public let words: String
  public let kinds: Kinds

  public enum Kinds: Sendable {
    /// The value of one of these kinds.
    case some([Kind])
    /// A list of values of one of these kinds.
    case list(of: [Kind])
    /// The kind of the first argument.
    case same
    /// Of the kind of the first argument's elements.
    case element
    /// This kind; given a second argument, a changed copy of the first.
    case property(Kind)
    /// Known only when it has run.
    case any
    case nothing
  }

  public static func kind(_ kind: Kind, _ words: String? = nil) -> Self {
    kinds([kind], words)
  }

  public static func kinds(_ kinds: [Kind], _ words: String? = nil) -> Self {
    Self(words: words ?? ValueType.kinds(kinds).description, kinds: .some(kinds))
  }

  public static func list(of kind: Kind, _ words: String) -> Self {
    Self(words: words, kinds: .list(of: [kind]))
  }

  public static func property(_ kind: Kind, _ words: String) -> Self {
    Self(words: words, kinds: .property(kind))
  }

  public static func element(_ words: String) -> Self { Self(words: words, kinds: .element) }
  public static func same(_ words: String) -> Self { Self(words: words, kinds: .same) }
  public static func any(_ words: String) -> Self { Self(words: words, kinds: .any) }
  public static let nothing = Self(words: "nothing", kinds: .nothing)
}

/// One parameter of a command.
public struct Parameter: Sendable {
  public let name: String
  public let type: ValueType
  public let role: Role
  /// What stands for it when it is left out; `nil`: the command sees nothing.
  public let standard: Value?
  public let explanation: String

  public enum Role: Sendable, Equatable {
    case required
    /// May be left out; given in order, or by its label.
    case optional
    /// May be left out; given by its label only.
    case labelled
    /// Takes all that is left without a label.
    case many
    /// Takes every other label.
    case otherLabels
  }

  public static func required(_ name: String, _ type: ValueType, _ explanation: String) -> Self {
    Self(name: name, type: type, role: .required, standard: nil, explanation: explanation)
  }

  public static func optional(
    _ name: String, _ type: ValueType, default standard: Value? = nil, _ explanation: String
  ) -> Self {
    Self(name: name, type: type, role: .optional, standard: standard, explanation: explanation)
  }

  public static func labelled(
    _ name: String, _ type: ValueType, default standard: Value? = nil, _ explanation: String
  ) -> Self {
    Self(name: name, type: type, role: .labelled, standard: standard, explanation: explanation)
  }

  public static func many(_ name: String, _ type: ValueType, _ explanation: String) -> Self {
    Self(name: name, type: type, role: .many, standard: nil, explanation: explanation)
  }

  public static func otherLabels(_ name: String, _ type: ValueType, _ explanation: String) -> Self {
    Self(name: name, type: type, role: .otherLabels, standard: nil, explanation: explanation)
  }
}

/// What a parameter accepts.
public indirect enum ValueType: Sendable {
  case any
  case kinds([Kind])
  case whole
  /// One of these texts.
  case choice([String])
  /// This word, written without quotes; it comes as a text.
  case word(String)
  case either([ValueType])

  public static let number = ValueType.kinds([.number])
  public static let text = ValueType.kinds([.text])
  public static let boolean = ValueType.kinds([.boolean])
  public static let list = ValueType.kinds([.list, .range])
  public static let block = ValueType.kinds([.block])
  public static let record = ValueType.kinds([.record])

  public func accepts(_ value: Value) -> Bool {
    switch self {
    case .any: return true
    case .kinds(let kinds): return kinds.contains(value.kind)
    case .whole:
      if case .number(let number) = value { return number.whole != nil }
      return false
    case .choice(let texts):
      if case .text(let text) = value { return texts.contains(text) }
      return false
    case .word(let word):
      if case .text(word) = value { return true }
      return false
    case .either(let types): return types.contains { $0.accepts(value) }
    }
  }

  /// Whether the name `word` stands for itself here.
  func takes(word: String) -> Bool {
    switch self {
    case .word(word): true
    case .either(let types): types.contains { $0.takes(word: word) }
    default: false
    }
  }

  /// Whether it accepts some value of this kind.
  public func mayAccept(_ kind: Kind) -> Bool {
    switch self {
    case .any: true
    case .kinds(let kinds): kinds.contains(kind)
    case .whole: kind == .number
    case .choice, .word: kind == .text
    case .either(let types): types.contains { $0.mayAccept(kind) }
    }
  }

  /// In words, with an article: "a score or a stream".
  public var description: String {
    switch self {
    case .any: return "a value"
    case .whole: return "a whole number"
    case .word(let word): return "`\(word)`"
    case .kinds, .choice, .either: return Self.joined(alternatives)
    }
  }

  /// What it accepts, one by one.
  private var alternatives: [String] {
    switch self {
    case .kinds(let kinds):
      kinds.filter { $0 != .range || !kinds.contains(.list) }.map(\.withArticle)
    case .choice(let texts): texts.map { "\"\($0)\"" }
    case .either(let types): types.flatMap(\.alternatives)
    case .any, .whole, .word: [description]
    }
  }

  /// "a, b or c", each once.
  static func joined(_ all: [String]) -> String {
    let names = all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
