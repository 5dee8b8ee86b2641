import Foundation

/// What Python and music21 made of the same tokens: `Scripts/Fixtures/melody_tokens.py`.
struct TokenFixture: Decodable {
  struct Chord: Decodable {
    let keys: [Int]
    let token: String
  }

  struct Draw: Decodable {
    let temperature: Double
    let shares: [Double]
  }

  let names: [String]
  let pitchClasses: [Int]
  let chords: [Chord]
  let corpus: [String]
  let vocabulary: [String]
  let counts: [Int]
  let ids: [Int]
  let entropy: Double
  let probabilities: [Float]
  let draws: [Draw]

  init() throws {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures/tokens.json")
    self = try JSONDecoder().decode(TokenFixture.self, from: Data(contentsOf: url))
  }
}
