/// What a name can stand for.
public enum Value: Sendable {
  case number(Number)
  case text(String)
  case boolean(Bool)
  case list([Value])
  indirect case record(Record)
  case range(WholeRange)
  indirect case block(Block)
  /// A value of a core: music, a tensor, a model.
  indirect case foreign(any ForeignValue)

  public static func whole(_ value: Int) -> Value { .number(.integer(value)) }
  public static func decimal(_ value: Double) -> Value { .number(.decimal(value)) }

  /// What `kind` calls it.
  public var kind: Kind {
    switch self {
    case .number: .number
    case .text: .text
    case .boolean: .boolean
    case .list: .list
    case .record: .record
    case .range: .range
    case .block: .block
    case .foreign(let value): type(of: value).kind
    }
  }
}

extension Value {
  /// Whether it is a value of a core.
  var isForeign: Bool { if case .foreign = self { true } else { false } }
}

/// The name of a type: `number`, `stream`, `tensor`.
public struct Kind: Hashable, Sendable {
  public let name: String

  public init(_ name: String) { self.name = name }

  public static let number = Kind("number")
  public static let text = Kind("text")
  public static let boolean = Kind("boolean")
  public static let list = Kind("list")
  public static let record = Kind("record")
  public static let range = Kind("range")
  public static let block = Kind("block")

  /// With its article: "a number", "an audio".
  public var withArticle: String {
    (name.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + name
  }
}

/// Named values in the order in which they were written.
public struct Record: Sendable {
  public private(set) var names: [String] = []
  private var values: [String: Value] = [:]

  public init(_ fields: [(name: String, value: Value)] = []) {
    for field in fields { self[field.name] = field.value }
  }

  public subscript(name: String) -> Value? {
    get { values[name] }
    set {
      if values[name] == nil, newValue != nil { names.append(name) }
      if newValue == nil { names.removeAll { $0 == name } }
      values[name] = newValue
    }
  }

  public var count: Int { names.count }

  /// Name and value of each field, in order.
  public var fields: [(name: String, value: Value)] {
    names.compactMap { name in values[name].map { (name, $0) } }
  }
}

/// Whole numbers in a row.
public struct WholeRange: Hashable, Sendable {
  public let first: Int
  /// How many; 0 where the end stands before the start.
  public let count: Int

  /// - Returns: `nil` where the numbers are past counting.
  public init?(first: Int, last: Int, isClosed: Bool) {
    self.first = first
    let (difference, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, difference < Int.max else { return nil }
    count = max(0, difference + (isClosed ? 1 : 0))
    guard !first.addingReportingOverflow(count).overflow else { return nil }
  }

  public var values: Range<Int> { first..<first + count }
}
