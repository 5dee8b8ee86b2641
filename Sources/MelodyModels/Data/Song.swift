/// A song as the ids of its tokens.
public struct Song: Hashable, Sendable, Codable {
  /// What it is called, for example its file; empty for a row that several songs make up.
  public let name: String
  public let ids: [Int32]

  /// - Throws: ``MelodyError/noSuchID(_:size:)`` for an id that is not in the vocabulary.
  public init(name: String, ids: [Int], in vocabulary: Vocabulary) throws(MelodyError) {
    self.name = name
    var checked: [Int32] = []
    checked.reserveCapacity(ids.count)
    for id in ids {
      guard vocabulary.tokens.indices.contains(id), let number = Int32(exactly: id) else {
        throw .noSuchID(id, size: vocabulary.size)
      }
      checked.append(number)
    }
    self.ids = checked
  }

  init(name: String, checked ids: [Int32]) {
    self.name = name
    self.ids = ids
  }
}
