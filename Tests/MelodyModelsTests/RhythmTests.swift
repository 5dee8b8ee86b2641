import MelodyModels
import MusicCore
import RandomCore
import TensorCore
import Testing

struct RhythmTests {
  private let stream: EventStream

  init() throws {
    let tokens = Array(repeating: ["C4", "rest", "C4.E4", "D4"], count: 2500).flatMap(\.self)
    stream = try EventStream(tokens: tokens)
  }

  private func durations(_ rhythm: Rhythm, seed: Int) -> [QuarterLength] {
    var source = RandomSource(seed: seed)
    return rhythm.applied(to: stream, from: &source).elements.map(\.duration)
  }

  @Test("draws the tutorial's lengths about as often as it does, and rests as sixteenths")
  func tutorial() {
    let lengths = durations(.tutorial, seed: 3)
    let rests = stream.elements.indices.filter { stream.elements[$0].isRest }
    #expect(rests.allSatisfy { lengths[$0] == .sixteenth })
    let shares = [QuarterLength.eighth, .quarter, .half].map { length in
      Double(lengths.count { $0 == length }) / 7500
    }
    // Four standard deviations of 7,500 draws.
    #expect(abs(shares[0] - 0.65) < 0.023)
    #expect(abs(shares[1] - 0.05) < 0.011)
    #expect(abs(shares[2] - 0.05) < 0.011)
  }

  @Test("gives the same lengths for the same seed and others for another, and the same tokens")
  func seeds() {
    #expect(durations(.tutorial, seed: 3) == durations(.tutorial, seed: 3))
    #expect(durations(.tutorial, seed: 3) != durations(.tutorial, seed: 4))
    var source = RandomSource(seed: 3)
    let result = Rhythm.tutorial.applied(to: stream, from: &source)
    #expect(
      TokenEncoding.pitches.tokens(of: result.elements)
        == TokenEncoding.pitches.tokens(of: stream.elements))
    #expect(result.length == result.elements.reduce(.zero) { $0 + $1.duration })
  }

  @Test("repeats a pattern from its beginning, rests too")
  func pattern() throws {
    let pattern = try Rhythm(repeating: [.quarter, .eighth, .eighth])
    #expect(
      durations(pattern, seed: 0).prefix(5)
        == [.quarter, .eighth, .eighth, .quarter, .eighth])
  }

  @Test("refuses rhythms that go nowhere")
  func refusals() {
    #expect(throws: MelodyError.emptyRhythm) { try Rhythm(repeating: []) }
    #expect(throws: MelodyError.lengthOfNothing) { try Rhythm(repeating: [.quarter, .zero]) }
    #expect(throws: MelodyError.emptyRhythm) { try Rhythm(drawing: [], rest: .quarter) }
    #expect(throws: MelodyError.badWeight(-1)) {
      try Rhythm(drawing: [Rhythm.Choice(.quarter, weight: -1)], rest: .quarter)
    }
  }
}
