import Foundation
import Testing

/// Numbers that Keras computed; see `Scripts/Fixtures/neural_training.py`.
struct TrainingFixture: Decodable {
  struct Clipped: Decodable, CustomTestStringConvertible {
    struct Step: Decodable {
      let gradients: [[Float]]
      let weights: [[Float]]
    }
    let name: String
    let clipNorm: Double
    let start: [[Float]]
    let steps: [Step]

    var testDescription: String { name }
  }

  struct Plateau: Decodable {
    let losses: [Double]
    let rates: [Double]
  }

  struct Stopping: Decodable, CustomTestStringConvertible {
    let losses: [Double]
    let patience: Int
    let epochs: Int

    var testDescription: String { "patience \(patience)" }
  }

  let clipped: [Clipped]
  let plateau: Plateau
  let stopping: [Stopping]
  let cosine: [Double]

  static let keras: TrainingFixture? = {
    guard let url = Bundle.module.url(forResource: "Fixtures/training", withExtension: "json"),
      let data = try? Data(contentsOf: url)
    else { return nil }
    return try? JSONDecoder().decode(TrainingFixture.self, from: data)
  }()
}
