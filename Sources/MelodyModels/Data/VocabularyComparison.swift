/// What two vocabularies have in common, and what they have not.
public struct VocabularyComparison: Hashable, Sendable {
  public let onlyInFirst: [String]
  public let onlyInSecond: [String]
  public let sharedCount: Int

  public init(_ first: Vocabulary, _ second: Vocabulary) {
    onlyInFirst = first.tokens.filter { second.id(of: $0) == nil }
    onlyInSecond = second.tokens.filter { first.id(of: $0) == nil }
    sharedCount = first.size - onlyInFirst.count
  }

  /// Whether the same ids mean the same tokens in both.
  public var isSame: Bool { onlyInFirst.isEmpty && onlyInSecond.isEmpty }
}

extension VocabularyComparison: CustomStringConvertible {
  public var description: String {
    if isSame { return "all \(sharedCount) tokens are the same" }
    let sides = [("first", onlyInFirst), ("second", onlyInSecond)].filter { !$0.1.isEmpty }
    return
      (["\(sharedCount) are the same"]
      + sides.map { "only in the \($0): \(Self.list($1))" }).joined(separator: "; ")
  }

  private static func list(_ tokens: [String]) -> String {
    tokens.prefix(3).joined(separator: ", ")
      + (tokens.count > 3 ? " and \(tokens.count - 3) more" : "")
  }
}
