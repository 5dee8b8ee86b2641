/// What is known of a value that nobody has computed.
public struct Inferred: Sendable {
  /// The kinds it may have: `nil` where that is not known, none where there is no value.
  public var kinds: [Kind]?
  /// What its elements may be: one entry, or none where that is not known.
  private var elements: [Inferred] = []
  /// A record's fields.
  public var fields: [(name: String, value: Inferred)] = []
  /// A block's parameters.
  public var parameters: [Parameter] = []

  public static let unknown = Inferred(nil)

  public init(_ kinds: [Kind]?, element: Inferred? = nil) {
    self.kinds = kinds
    elements = element.map { [$0] } ?? []
  }

  /// What one of its elements may be.
  public var element: Inferred { elements.first ?? .unknown }

  /// Whether it may be of this kind.
  public func mayBe(_ kind: Kind) -> Bool { kinds?.contains(kind) ?? true }

  /// One or the other.
  public func joined(_ other: Inferred) -> Inferred {
    guard let kinds, let others = other.kinds else { return .unknown }
    var both = Inferred(kinds + others.filter { !kinds.contains($0) })
    if let first = elements.first, let second = other.elements.first {
      both.elements = [first.joined(second)]
    }
    both.fields = fields.filter { field in other.fields.contains { $0.name == field.name } }
    return both
  }

  /// What is known of one of several, nothing where there are none.
  static func one(of values: some Sequence<Inferred>) -> Inferred {
    var all: Inferred?
    for value in values { all = all?.joined(value) ?? value }
    return all ?? .unknown
  }
}

extension Inferred {
  /// What a look at `value` tells: its kind, and the kinds of the first few things in it.
  ///
  /// - Complexity: constant; a list of a million is neither copied nor gone through.
  public init(of value: Value) { self.init(of: value, depth: 2) }

  private static let elementsSeen = 4
  private static let fieldsSeen = 50

  private init(of value: Value, depth: Int) {
    self.init([value.kind])
    guard depth > 0 else { return }
    switch value {
    case .list(let list):
      let seen = list.prefix(Self.elementsSeen) + list.suffix(1)
      if !seen.isEmpty {
        elements = [Self.one(of: seen.map { Inferred(of: $0, depth: depth - 1) })]
      }
    case .range: elements = [Inferred([.number])]
    case .record(let record):
      fields = record.names.prefix(Self.fieldsSeen).map { name in
        (name, record[name].map { Inferred(of: $0, depth: depth - 1) } ?? .unknown)
      }
    case .block(let block):
      parameters = (block.parameters ?? []).map { Parameter(ofBlock: $0.name, $0.standard) }
    case .foreign(let foreign):
      let kinds = type(of: foreign).elementKinds
      if !kinds.isEmpty { elements = [Inferred(kinds)] }
    default: break
    }
  }
}

extension Parameter {
  /// A parameter of a block, which takes anything.
  init(ofBlock name: String, _ standard: Value?) {
    self =
      standard.map { .optional(name, .any, default: $0, "") } ?? .required(name, .any, "")
  }
}

extension ValueType {
  /// Whether a value of which only so much is known may be accepted.
  func mayAccept(_ value: Inferred) -> Bool {
    guard let kinds = value.kinds else { return true }
    return kinds.contains(where: mayAccept)
  }

  /// Whether it accepts everything.
  var isAny: Bool { if case .any = self { true } else { false } }

  /// The kinds it accepts, where it names them.
  var kinds: [Kind]? {
    switch self {
    case .any: nil
    case .kinds(let kinds): kinds
    case .whole: [.number]
    case .choice, .word: [.text]
    case .either(let types):
      types.reduce([]) { all, type in all.flatMap { a in type.kinds.map { a + $0 } } }
    }
  }

  /// The texts among which to choose.
  var choices: [String] {
    switch self {
    case .choice(let texts): texts
    case .either(let types): types.flatMap(\.choices)
    default: []
    }
  }

  /// The words that are written without quotes.
  var bareWords: [String] {
    switch self {
    case .word(let word): [word]
    case .either(let types): types.flatMap(\.bareWords)
    default: []
    }
  }
}
