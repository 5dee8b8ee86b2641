import RandomCore
import TensorCore
import Testing

@testable import NeuralCore

struct ModelTests {
  @Test("the tutorial's network has as many parameters as in Keras")
  func countsParameters() throws {
    let model = try Model(steps: 100, features: 1, seed: 1)
      .adding(.lstm(512, returnSequences: true, recurrentDropout: 0.3))
      .adding(.lstm(512, returnSequences: true, recurrentDropout: 0.3))
      .adding(.lstm(512)).adding(.batchNorm).adding(.dropout(0.3)).adding(.dense(256))
      .adding(.relu).adding(.batchNorm).adding(.dropout(0.3)).adding(.dense(335)).adding(.softmax)
    #expect(model.parameterCount == 5_471_567)
    #expect(model.nonTrainableCount == 1_536)
    #expect(model.layers[0].parameterCount == 1_052_672)
    #expect(model.layers[1].outputAxes == [Axis("steps", 100), Axis("features", 512)])
    #expect(model.layers[3].nonTrainableCount == 1_024)
    #expect(model.outputAxes == [Axis("features", 335)])
  }

  @Test("two equal layers begin with different weights, the same seed with the same")
  func drawsWeights() throws {
    func model(_ seed: Int) throws -> Model {
      try Model(steps: nil, features: 4, seed: seed).adding(.dense(4)).adding(.dense(4))
    }
    func kernels(_ model: Model) -> [[Float]] { model.stack.map { $0.weights[0].values.array } }
    let first = try kernels(model(3))
    #expect(first[0] != first[1])
    #expect(try kernels(model(3)) == first)
    #expect(try kernels(model(4)) != first)
  }

  @Test("recurrent weights begin as rows of length 1 at right angles, the forget gate open")
  func drawsRecurrentWeights() throws {
    let model = try Model(steps: 2, features: 3, seed: 1).adding(.lstm(6))
    let matrix = model.stack[0].weights[1].values
    for row in 0..<6 {
      for other in 0..<6 {
        let dot = (0..<24).reduce(Float(0)) { $0 + matrix[row * 24 + $1] * matrix[other * 24 + $1] }
        #expect(abs(dot - (row == other ? 1 : 0)) < 1e-5)
      }
    }
    let bias = model.stack[0].weights[2].values.array
    #expect(bias == (0..<24).map { (6..<12).contains($0) ? 1 : 0 })
  }

  @Test("steps with carried state give what the whole window gives")
  func stepsLikeWindows() throws {
    let model = try Model(steps: 7, features: nil, seed: 2).adding(.embedding(5, 3))
      .adding(.lstm(20, returnSequences: true)).adding(.lstm(6)).adding(.batchNorm)
      .adding(.dense(5)).adding(.softmax)
    let ids: [Int32] = [4, 0, 2, 2, 1, 3, 0]
    let whole = try model.predict(Tensor(.int32(ids), shape: Shape([1, 7])))
    let stateful = StatefulModel(model)
    var last: [Float] = []
    for id in ids { last = try stateful.step([Float(id)]) }
    #expect(distance(last, whole.floats) < 1e-6)
    #expect(whole.shape.axes == [Axis("windows", 1), Axis("features", 5)])
    #expect(abs(last.reduce(0, +) - 1) < 1e-5)
  }

  @Test("many windows at once give what each gives alone")
  func windowsAreIndependent() throws {
    let model = try Model(steps: 3, features: 2, seed: 2).adding(.lstm(4, returnSequences: true))
    var source = RandomSource(seed: 8)
    let many = try Tensor.random(Shape([70, 3, 2]), from: &source)
    let together = try model.predict(many).floats
    for window in [0, 31, 32, 69] {
      let one = Array(many.floats[window * 6..<(window + 1) * 6])
      let alone = try model.predict(Tensor(.float32(one), shape: Shape([1, 3, 2]))).floats
      #expect(distance(alone, Array(together[window * 12..<(window + 1) * 12])) < 1e-6)
    }
  }

  @Test("the gates of a cell add up to its state")
  func opensTheCell() throws {
    let model = try Model(steps: 5, features: 2, seed: 4).adding(.lstm(4))
    let before: [Float] = [0.5, -1, 0, 2]
    let gates = try model.lstmGates(input: [1, -1], hidden: [0, 0, 0.1, 0], cell: before)
    for unit in 0..<4 {
      let cell =
        gates.forgetGate[unit] * before[unit] + gates.inputGate[unit] * gates.candidate[unit]
      #expect(abs(cell - gates.cell[unit]) < 1e-6)
      #expect((0...1).contains(gates.outputGate[unit]))
      #expect(abs(gates.hidden[unit]) <= gates.outputGate[unit])
    }
  }
}
