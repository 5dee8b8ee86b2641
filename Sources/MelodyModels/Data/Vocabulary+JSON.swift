import NeuralCore

extension Vocabulary {
  private struct Stored: Codable {
    let tokens: [String]
    let counts: [Int]
  }

  /// The vocabulary as text that travels with a model.
  public var json: String { JSONText.encode(Stored(tokens: tokens, counts: counts)) }

  /// The vocabulary of such a text.
  ///
  /// - Throws: ``MelodyError/badMetadata(key:)`` where the text is no vocabulary, or breaks its order.
  public init(json: String) throws(MelodyError) {
    let broken = MelodyError.badMetadata(key: "vocabulary")
    guard let stored = JSONText.decode(Stored.self, json) else { throw broken }
    let isSorted = zip(stored.tokens, stored.tokens.dropFirst())
      .allSatisfy { Vocabulary.precedes($0, $1) && $0 != $1 }
    guard !stored.tokens.isEmpty, stored.tokens.count == stored.counts.count, isSorted,
      stored.counts.allSatisfy({ $0 > 0 })
    else { throw broken }
    self.init(checked: stored.tokens, counts: stored.counts)
  }
}
