import Testing

@testable import AudioCore

struct AmbienceTests {
  @Test(
    "a place goes round without a click at its seam, at its level", arguments: Ambience.allCases)
  func seam(place: Ambience) {
    let loop = AmbienceLoop(place, noise: Signals.noise, length: 6 * 44_100)
    let frames = loop.frames
    #expect(Signals.isFinite(frames))
    var meter = LoudnessMeter()
    meter.add(frames)
    #expect(abs(meter.integrated + 38) < 0.5, "\(meter.integrated)")
    // How far two samples are apart, at the seam and anywhere else.
    func step(_ index: Int) -> Float {
      (frames[index % frames.count] - frames[(index + frames.count - 1) % frames.count]).loudest
    }
    let steps = (1..<frames.count).map(step).sorted()
    #expect(step(0) < 0.01)
    #expect(step(0) <= steps[steps.count * 999 / 1000], "\(step(0))")
    // As loud around the seam as in the middle, within what chance does.
    var (round, other): ([Frame], [Frame]) = ([], [])
    for index in 0..<8192 {
      round.append(frames[(index + frames.count - 4096) % frames.count])
      other.append(frames[frames.count / 2 + index])
    }
    #expect(abs(Signals.level(round) - Signals.level(other)) < 14)
  }

  @Test("both sides of a place are not the same, and no place sounds like another")
  func sides() {
    let loops = Ambience.allCases.map {
      AmbienceLoop($0, noise: Signals.noise, length: 4 * 44_100).frames
    }
    for frames in loops { #expect(frames.contains { $0.x != $0.y }) }
    let fourier = Fourier(size: 4096)
    /// The middle of its power, in hertz.
    func centre(_ frames: [Frame]) -> Double {
      var (sum, weighted) = (0.0, 0.0)
      for start in stride(from: 0, to: frames.count - 4096, by: 4096) {
        for (line, power) in fourier.power(of: frames[start..<start + 4096].map(\.x)).enumerated() {
          sum += power
          weighted += power * Double(line)
        }
      }
      return weighted / sum * 44_100 / 4096
    }
    let centres = Dictionary(uniqueKeysWithValues: zip(Ambience.allCases, loops.map(centre)))
    #expect(centres[.rain] ?? 0 > 2 * (centres[.wind] ?? 0), "\(centres)")
    #expect(centres[.rain] ?? 0 > centres[.cafe] ?? 0, "\(centres)")
  }

  @Test("names lead to places, an accent or not")
  func names() {
    #expect(Ambience(named: "cafe") == .cafe)
    #expect(Ambience(named: "café") == .cafe)
    #expect(Ambience(named: "sea") == nil)
    #expect(Ambience.names == ["rain", "wind", "river", "fireplace", "night", "café"])
  }
}
