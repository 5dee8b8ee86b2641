import PlotCore

/// A value of a core inside the language.
///
/// The requirements say how it reads; the rest has answers that suit most values.
public protocol ForeignValue: Sendable {
  static var kind: Kind { get }

  /// As it stands inside a text or another value; reads as lofi where it can: `C4.E4.G4`.
  var shortForm: String { get }

  /// The one line that an assignment shows; what the page cannot hold of it is cut.
  var summary: String { get }

  /// The lines that `show` draws.
  func lines(on page: Page) -> [String]

  /// A field of its own; noun commands are asked after these.
  func field(_ name: String) throws -> Value?

  /// The names that `field` answers to, with the kinds of the answers.
  static var fields: KeyValuePairs<String, Kind> { get }

  /// The kinds of its elements, none where it is not a sequence or they can be of any kind.
  static var elementKinds: [Kind] { get }

  /// The elements that list commands see, or `nil` where it is not a sequence.
  var elements: Elements? { get }

  /// The same kind of value with the elements at these places, in their order: for `keep`, `take` and
  /// `sort`. `nil` where it is no sequence, or where such a choice is a list.
  func selecting(_ places: [Int]) throws -> Value?

  func equals(_ other: any ForeignValue) -> Bool

  /// Whether it comes before `other`, or `nil` where the two have no order.
  func isLess(than other: any ForeignValue) -> Bool?

  /// The result of an operator, `nil` where it has none. `isLeft`: whether this stands on the left.
  func combined(_ sign: Operator, with other: Value, isLeft: Bool) throws -> Value?

  /// `-x`.
  func negated() throws -> Value?

  /// `x[…]`; `nil` where `elements` are indexed.
  func indexed(_ positions: [IndexPart], _ named: [(name: String, part: IndexPart)]) throws
    -> Value?
}

/// One place in an index: `3`, or `1..4`, or `1..`.
public enum IndexPart: Sendable {
  case single(Int)
  case span(first: Int, last: Int?, isClosed: Bool)
}

extension ForeignValue {
  /// The names that `field` answers to, for `describe` and for suggestions.
  public static var fieldNames: [String] { fields.map(\.key) }
  public var summary: String { shortForm }
  public func lines(on page: Page) -> [String] { [summary] }
  public func field(_ name: String) throws -> Value? { nil }
  public static var elementKinds: [Kind] { [] }
  public var elements: Elements? { nil }
  public func selecting(_ places: [Int]) throws -> Value? { nil }
  public func isLess(than other: any ForeignValue) -> Bool? { nil }
  public func combined(_ sign: Operator, with other: Value, isLeft: Bool) throws -> Value? { nil }
  public func negated() throws -> Value? { nil }
  public func indexed(
    _ positions: [IndexPart], _ named: [(name: String, part: IndexPart)]
  ) throws -> Value? { nil }
}

extension ForeignValue where Self: Equatable {
  public func equals(_ other: any ForeignValue) -> Bool { (other as? Self) == self }
}
