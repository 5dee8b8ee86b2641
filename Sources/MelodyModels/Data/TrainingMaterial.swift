import NeuralCore

/// What a model was trained on, kept with it: without its vocabulary its answers mean nothing.
public struct TrainingMaterial: Hashable, Sendable {
  public let vocabulary: Vocabulary
  public let songs: [Song]

  /// - Throws: ``MelodyError/noSuchID(_:size:)`` for a song in another vocabulary.
  public init(vocabulary: Vocabulary, songs: [Song]) throws(MelodyError) {
    for song in songs {
      for id in song.ids where !vocabulary.tokens.indices.contains(Int(id)) {
        throw .noSuchID(Int(id), size: vocabulary.size)
      }
    }
    self.vocabulary = vocabulary
    self.songs = songs
  }

  /// What a dataset's windows cover.
  public init(_ dataset: Dataset) {
    vocabulary = dataset.vocabulary
    songs = dataset.songs
  }

  private static let vocabularyKey = "vocabulary"
  private static let songsKey = "songs"
  private static let encodingKey = "encoding"

  /// The material as a model keeps it.
  public var metadata: [String: String] {
    [
      Self.vocabularyKey: vocabulary.json, Self.songsKey: JSONText.encode(songs.map(stored)),
      Self.encodingKey: TokenEncoding(of: vocabulary.tokens).rawValue,
    ]
  }

  /// A song with its hash, for whoever reads the file and has the songs.
  private struct StoredSong: Encodable {
    let name: String
    let ids: [Int32]
    let sha256: String
  }

  private func stored(_ song: Song) -> StoredSong {
    StoredSong(name: song.name, ids: song.ids, sha256: hash(of: song))
  }

  /// The SHA-256 of a song's tokens, one a line, by which it is known again.
  public func hash(of song: Song) -> String {
    let tokens = song.ids.map { vocabulary.tokens[Int($0)] }
    return SHA256.text(of: Array(tokens.joined(separator: "\n").utf8))
  }

  /// Refuses a model that was trained on something else.
  ///
  /// - Throws: ``MelodyError/otherMaterial``.
  public func requireSame(as metadata: [String: String]) throws(MelodyError) {
    guard try TrainingMaterial(metadata: metadata) == self else { throw .otherMaterial }
  }

  /// The material a model keeps, or nothing where it keeps none.
  ///
  /// - Throws: ``MelodyError/badMetadata(key:)``.
  public init?(metadata: [String: String]) throws(MelodyError) {
    guard let text = metadata[Self.vocabularyKey] else { return nil }
    let vocabulary = try Vocabulary(json: text)
    guard let songs = JSONText.decode([Song].self, metadata[Self.songsKey] ?? "[]"),
      let material = try? TrainingMaterial(vocabulary: vocabulary, songs: songs)
    else { throw .badMetadata(key: Self.songsKey) }
    self = material
  }

  /// A window of its songs by lot.
  ///
  /// - Throws: ``MelodyError/tooFewTokens(longest:windowLength:)``.
  public func start(length: Int, seed: Int) throws(MelodyError) -> [Int] {
    try Dataset(songs: songs, length: length, vocabulary: vocabulary).sample(seed: seed)
  }
}
