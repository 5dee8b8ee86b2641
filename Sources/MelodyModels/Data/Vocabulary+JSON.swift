import FoundationEssentials

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

/// Values as one line of JSON, their names in order so that the same value gives the same text.
enum JSONText {
  static func encode(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and whole numbers, all there is in it, can always be written.
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  static func decode<Value: Decodable>(_ type: Value.Type, _ text: String) -> Value? {
    try? JSONDecoder().decode(type, from: Data(text.utf8))
  }
}
