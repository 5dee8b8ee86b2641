/// Statements as a value, with what they remember from where they were written.
public struct Block: Sendable {
  /// `nil` where the block takes one argument as `it`.
  public let parameters: [(name: String, standard: Value?)]?
  let body: [Statement]
  /// How high its tree is: what a stack needs to walk it.
  let height: Int
  let source: SourceText
  let range: SourceRange
  /// The outer names it reads, with the values they had.
  let remembered: [String: Binding]

  /// Its text, as it was written.
  public var text: String { source[range] }

  /// How many arguments it takes at the least and at the most.
  public var argumentCounts: ClosedRange<Int> {
    guard let parameters else { return 0...1 }
    return parameters.count { $0.standard == nil }...parameters.count
  }
}

/// A value and where it got its name.
public struct Binding: Sendable {
  public let value: Value
  public let place: Place?
}
