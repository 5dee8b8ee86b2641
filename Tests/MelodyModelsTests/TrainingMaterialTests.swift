import MelodyModels
import Testing

struct TrainingMaterialTests {
  private let material: TrainingMaterial

  init() throws {
    let vocabulary = try Vocabulary(["C4", "D4", "rest"])
    material = try TrainingMaterial(
      vocabulary: vocabulary,
      songs: [
        Song(name: "rain.mid", ids: [0, 1, 0, 2], in: vocabulary),
        Song(name: "café ♪", ids: [2, 2], in: vocabulary),
      ])
  }

  @Test("comes back from a model's metadata as it was")
  func roundTrip() throws {
    var metadata = material.metadata
    metadata["seed"] = "7"
    #expect(try TrainingMaterial(metadata: metadata) == material)
    #expect(try TrainingMaterial(metadata: ["seed": "7"]) == nil)
  }

  @Test(
    "refuses metadata that does not fit together",
    arguments: ["", "[1]", #"[{"ids":[3],"name":""}]"#])
  func broken(songs: String) {
    var metadata = material.metadata
    metadata["songs"] = songs
    #expect(throws: MelodyError.badMetadata(key: "songs")) {
      try TrainingMaterial(metadata: metadata)
    }
  }

  @Test("draws the same start as the dataset it was made from")
  func start() throws {
    let data = try Dataset(songs: material.songs, length: 2, vocabulary: material.vocabulary)
    for seed in 0..<10 {
      #expect(try TrainingMaterial(data).start(length: 2, seed: seed) == data.sample(seed: seed))
    }
    #expect(throws: MelodyError.tooFewTokens(longest: 4, windowLength: 4)) {
      try material.start(length: 4, seed: 0)
    }
  }
}
