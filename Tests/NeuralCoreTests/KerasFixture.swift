import Foundation
import Testing

/// Numbers that Keras computed; see `Scripts/Fixtures/neural_layers.py`.
struct KerasFixture: Decodable {
  struct LayerCase: Decodable, CustomTestStringConvertible {
    let name: String
    let training: Bool
    let shape: [Int]
    let inputs: [Float]
    let weights: [[Float]]
    let outputShape: [Int]
    let outputs: [Float]
    let coefficients: [Float]
    let weightGradients: [[Float]]
    let inputGradients: [Float]
    let moved: [[Float]]

    var testDescription: String { "\(name) \(shape)\(training ? " training" : "")" }
  }

  struct OptimizerCase: Decodable, CustomTestStringConvertible {
    struct Step: Decodable {
      let gradient: [Float]
      let weight: [Float]
    }
    let name: String
    let start: [Float]
    let steps: [Step]

    var testDescription: String { name }
  }

  struct CrossEntropyCase: Decodable {
    let logits: [Float]
    let targets: [Int32]
    let loss: Double
    let gradient: [Float]
  }

  let layers: [LayerCase]
  let optimizers: [OptimizerCase]
  let crossEntropy: CrossEntropyCase

  static let keras: KerasFixture? = {
    guard let url = Bundle.module.url(forResource: "Fixtures/layers", withExtension: "json"),
      let data = try? Data(contentsOf: url)
    else { return nil }
    return try? JSONDecoder().decode(KerasFixture.self, from: data)
  }()
}

/// The largest difference, or infinity if the lengths differ.
func distance(_ left: [Float], _ right: [Float]) -> Float {
  guard left.count == right.count else { return .infinity }
  return zip(left, right).map { abs($0 - $1) }.max() ?? 0
}
