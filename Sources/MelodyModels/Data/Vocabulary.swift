import Glibc

/// Every different token of a corpus; its place is its number, the id.
///
///     let vocabulary = try Vocabulary(["C4", "E4", "C4", "rest"])
///     try vocabulary.encode(["rest", "C4"])  // [2, 0]
///
/// - Invariant: at least one token, each once, sorted by Unicode scalar; `counts` beside `tokens`.
public struct Vocabulary: Sendable {
  public let tokens: [String]
  /// How often each token stands in the corpus.
  public let counts: [Int]
  private let ids: [String: Int]

  /// - Throws: ``MelodyError/noTokens``.
  public init(_ corpus: [String]) throws(MelodyError) {
    guard !corpus.isEmpty else { throw .noTokens }
    var numbers: [String: Int] = [:]
    for token in corpus { numbers[token, default: 0] += 1 }
    let tokens = numbers.keys.sorted(by: Vocabulary.precedes)
    self.init(checked: tokens, counts: tokens.map { numbers[$0] ?? 0 })
  }

  /// Tokens that are known to be sorted.
  init(checked tokens: [String], counts: [Int]) {
    self.tokens = tokens
    self.counts = counts
    var ids: [String: Int] = [:]
    for (id, token) in tokens.enumerated() { ids[token] = id }
    self.ids = ids
  }

  /// The order of tokens: Unicode scalar by Unicode scalar, as Python sorts text.
  static func precedes(_ first: String, _ second: String) -> Bool {
    first.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
  }

  /// How many tokens there are.
  public var size: Int { tokens.count }

  /// How many tokens the corpus had.
  public var corpusCount: Int { counts.reduce(0) { $0.addingReportingOverflow($1).partialValue } }

  /// The number of a token, or nothing for one that is not here.
  public func id(of token: String) -> Int? { ids[token] }

  /// The token of a number.
  ///
  /// - Throws: ``MelodyError/noSuchID(_:size:)``.
  public func token(at id: Int) throws(MelodyError) -> String {
    guard tokens.indices.contains(id) else { throw .noSuchID(id, size: size) }
    return tokens[id]
  }

  /// The numbers of tokens.
  ///
  /// - Throws: ``MelodyError/unknownTokens(_:size:)`` with each token that is not here, once.
  public func encode(_ tokens: [String]) throws(MelodyError) -> [Int] {
    let found = tokens.compactMap { ids[$0] }
    guard found.count == tokens.count else {
      var seen: Set<String> = []
      let unknown = tokens.filter { ids[$0] == nil && seen.insert($0).inserted }
      throw .unknownTokens(unknown, size: size)
    }
    return found
  }

  /// The tokens of numbers.
  ///
  /// - Throws: ``MelodyError/noSuchID(_:size:)``.
  public func decode(_ ids: [Int]) throws(MelodyError) -> [String] {
    var tokens: [String] = []
    tokens.reserveCapacity(ids.count)
    for id in ids { tokens.append(try token(at: id)) }
    return tokens
  }

  /// How surprised one is by the next token when one knows only how often each is used.
  ///
  /// - Unit: nats per token; the loss of a model that does not listen.
  public var entropy: Double {
    let total = Double(corpusCount)
    return counts.reduce(0) { sum, count in
      let share = Double(count) / total
      return count > 0 ? sum - share * log(share) : sum
    }
  }
}

extension Vocabulary: Hashable {
  public static func == (first: Vocabulary, second: Vocabulary) -> Bool {
    first.tokens == second.tokens && first.counts == second.counts
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(tokens) }
}

extension Vocabulary: CustomStringConvertible {
  public var description: String { "\(size) tokens" }
}
