import MelodyModels
import RandomCore
import TensorCore
import Testing

struct CopiedRunTests {
  private let vocabulary: Vocabulary

  init() throws {
    vocabulary = try Vocabulary((0..<10).map { "\($0)" })
  }

  private func song(_ name: String, _ ids: [Int]) throws -> Song {
    try Song(name: name, ids: ids, in: vocabulary)
  }

  @Test("finds the longest run and the song it comes from")
  func longest() throws {
    let songs = [
      try song("a", [1, 2, 3, 9, 9]), try song("b", [0, 0, 5, 6, 7, 8]), try song("c", []),
    ]
    let run = try #require(CopiedRun(of: [2, 3, 4, 5, 6, 7, 1], in: songs))
    #expect(run.range == 3..<6)
    #expect(run.song == "b")
    #expect(CopiedRun(of: [4, 4], in: songs) == nil)
    #expect(CopiedRun(of: [], in: songs) == nil)
  }

  @Test("agrees with trying out every run", arguments: 0..<30)
  func bruteForce(seed: Int) throws {
    var source = RandomSource(seed: seed)
    let ids = (0..<30).map { _ in source.integer(below: 3) }
    let generated = (0..<20).map { _ in source.integer(below: 3) }
    var expected = 0
    for start in generated.indices {
      for end in start + 1...generated.count {
        let run = Array(generated[start..<end])
        let isThere = (0...max(ids.count - run.count, 0)).contains { place in
          ids[place...].starts(with: run)
        }
        if isThere { expected = max(expected, run.count) }
      }
    }
    let run = CopiedRun(of: generated, in: [try song("s", ids)])
    #expect(run?.count == expected)
    if let run {
      let copied = Array(generated[run.range])
      #expect(ids.indices.contains { ids[$0...].starts(with: copied) })
    }
  }
}
