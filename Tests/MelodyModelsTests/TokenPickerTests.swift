import Testing

@testable import MelodyModels

struct TokenPickerTests {
  @Test("takes the first of the likeliest at temperature 0")
  func argmax() throws {
    var picker = try TokenPicker(temperature: 0, seed: 0)
    #expect(try picker.pick([0.1, 0.4, 0.4, 0.1]) == 1)
  }

  @Test("draws as often as Python's powers of the probabilities say")
  func shares() throws {
    let fixture = try TokenFixture()
    for draw in fixture.draws {
      var picker = try TokenPicker(temperature: draw.temperature, seed: 1)
      var counts = [Int](repeating: 0, count: fixture.probabilities.count)
      let total = 20_000
      for _ in 0..<total { counts[try picker.pick(fixture.probabilities)] += 1 }
      for (count, share) in zip(counts, draw.shares) {
        // Four standard deviations.
        let tolerance = 4 * (share * (1 - share) / Double(total)).squareRoot()
        #expect(abs(Double(count) / Double(total) - share) <= tolerance)
      }
    }
  }

  @Test(
    "stays sound at temperatures near 0 and far above 1", arguments: [1e-300, 1e-9, 1e9, 1e300])
  func extremes(temperature: Double) throws {
    var picker = try TokenPicker(temperature: temperature, seed: 1)
    for _ in 0..<100 {
      let id = try picker.pick([0, 1e-38, 0.9, 0.1])
      #expect(temperature < 1 ? id == 2 : id > 0)
    }
  }

  @Test("refuses temperatures and answers that mean nothing")
  func refusals() throws {
    for temperature in [-1, Double.nan, .infinity] {
      #expect(throws: MelodyError.self) { try TokenPicker(temperature: temperature, seed: 0) }
    }
    var picker = try TokenPicker(temperature: 1, seed: 0)
    for answer in [[], [0, 0], [.nan, 1], [-1, 2], [.infinity, 0]] as [[Float]] {
      #expect(throws: MelodyError.notProbabilities) { try picker.pick(answer) }
    }
  }
}
