import Testing

@testable import RandomCore

@Suite("RandomSource")
struct RandomSourceTests {
  // philox 4 32 10 in the file kat_vectors of Random123, the authors' own library.
  @Test("Philox4x32-10 gives the known answers of Random123")
  func knownAnswers() {
    #expect(
      RandomSource.philox(counter: SIMD4(repeating: 0), key: SIMD2(repeating: 0))
        == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      RandomSource.philox(counter: SIMD4(repeating: .max), key: SIMD2(repeating: .max))
        == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    #expect(
      RandomSource.philox(
        counter: SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
        key: SIMD2(0xa409_3822, 0x299f_31d0))
        == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test("a seed and a stream give the same numbers, another stream others")
  func streams() {
    func draw(_ seed: Int, _ stream: UInt64) -> [UInt32] {
      var source = RandomSource(seed: seed, stream: stream)
      return (0..<8).map { _ in source.bits() }
    }
    #expect(draw(7, 2) == draw(7, 2))
    #expect(draw(7, 2) != draw(7, 3))
    #expect(draw(7, 2) != draw(8, 2))
    var source = RandomSource(seed: 0)
    #expect(
      (0..<4).map { _ in source.bits() } == [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8])
  }

  @Test("normal draws have mean 0 and deviation 1, uniform ones mean 1/2 below 1")
  func moments() {
    var source = RandomSource(seed: 3)
    let normal = (0..<100_000).map { _ in source.normal() }
    let mean = normal.reduce(0, +) / 100_000
    let square = normal.reduce(0) { $0 + $1 * $1 } / 100_000
    #expect(abs(mean) < 0.015 && abs(square - 1) < 0.02)
    let uniform = (0..<100_000).map { _ in source.uniform() }
    #expect(uniform.allSatisfy { (0..<1).contains($0) })
    #expect(abs(uniform.reduce(0, +) / 100_000 - 0.5) < 0.01)
  }

  @Test("weighted draws follow the weights, and without any there is none")
  func weights() {
    var source = RandomSource(seed: 4)
    let draws = (0..<10_000).map { _ in source.index(weightedBy: [1, 0, 3, -1])! }
    #expect(Set(draws) == [0, 2])
    #expect(abs(Double(draws.count { $0 == 2 }) / 10_000 - 0.75) < 0.02)
    #expect(source.index(weightedBy: [0, .nan]) == nil)
    #expect(source.shuffled(Array(0..<20)).sorted() == Array(0..<20))
  }
}
