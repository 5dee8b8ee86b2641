import Testing

@testable import TensorCore

@Suite("Reductions")
struct ReductionsTests {
  private let values: Tensor

  init() throws {
    values = try Tensor(NumPyAnswers.values)
      .reshaped([Axis("batch", 2), Axis("steps", 3), Axis("features", 4)])
  }

  private func isClose(_ tensor: Tensor, _ expected: [Double]) -> Bool {
    tensor.count == expected.count
      && zip(tensor.doubles, expected).allSatisfy { abs($0 - $1) <= 2e-6 * max(1, abs($1)) }
  }

  @Test("sum, mean, max, min, argmax and softmax are NumPy's")
  func numpy() throws {
    #expect(isClose(try values.sum(over: "steps"), NumPyAnswers.sumOverSteps))
    #expect(isClose(try values.mean(over: 0), NumPyAnswers.meanOverBatch))
    #expect(isClose(try values.max(over: -1), NumPyAnswers.maxOverFeatures))
    #expect(isClose(try values.min(over: "steps"), NumPyAnswers.minOverSteps))
    #expect(try values.argmax().integers == NumPyAnswers.argmaxOverFeatures)
    #expect(try values.argmax(over: "steps").integers == NumPyAnswers.argmaxOverSteps)
    let shares = try values.softmax(over: "steps")
    #expect(shares.shape == values.shape)
    #expect(isClose(shares, NumPyAnswers.softmaxOverSteps))
    let all = [try values.sum(), try values.mean()].map { $0.doubles[0] }
    #expect(isClose(Tensor(all.map { Float($0) }), NumPyAnswers.sumAndMean))
  }

  @Test("an axis that is summed over is gone, and all leave a single number")
  func shapes() throws {
    #expect(try values.sum(over: "steps").shape.description == "(batch: 2, features: 4)")
    #expect(try values.sum().shape == .scalar)
    #expect(try values.cast(to: .bool).sum().elements == .int32([24]))
    #expect(try values.cast(to: .bool).mean().elements == .float32([1]))
    #expect(try Tensor([1, 2, 4] as [Int32]).sum().elements == .int32([7]))
    #expect(try Tensor([5, 5] as [Int32]).argmax().elements == .int32([0]))
  }

  @Test("not a number is the largest, the smallest and the first of its kind")
  func notANumber() throws {
    let tensor = Tensor([1, .nan, 3] as [Float])
    #expect(try tensor.max().floats[0].isNaN)
    #expect(try tensor.min().floats[0].isNaN)
    #expect(try tensor.argmax().integers == [1])
  }

  @Test("what cannot be reduced says why")
  func refusals() throws {
    #expect(
      text { try values.sum(over: "windows") }
        == "there is no axis \"windows\" in (batch: 2, steps: 3, features: 4); "
        + "the axes are batch, steps, features")
    #expect(
      text { try Tensor(scalar: 1.5).argmax() } == "there is no axis -1: this is a single number")
    #expect(
      text { try Tensor([Float]()).mean() } == "mean needs at least one element, but (0) has none")
    #expect(try Tensor([Float]()).sum().floats == [0])
    #expect(
      text { try Tensor([Int32.max, 1]).sum() }
        == "sum leaves the whole numbers of int32 (about ±2 billion); cast to float32 first")
  }

  @Test("normalizing brings the smallest to 0 and the largest to 1")
  func normalizing() throws {
    #expect(try Tensor([10, 20, 15] as [Int32]).normalized().floats == [0, 1, 0.5])
    #expect(try Tensor([10, 20] as [Int32]).normalized(dividingBy: 40).floats == [0.25, 0.5])
    #expect(
      text { try Tensor([3, 3] as [Int32]).normalized() }
        == "all elements are the same, so they cannot be spread over 0 to 1; say what to divide by")
  }

  @Test("sigmoid, tanh and relu go element by element")
  func activations() throws {
    let tensor = Tensor([-2, 0, 2] as [Int32])
    #expect(try tensor.relu().elements == .int32([0, 0, 2]))
    #expect(isClose(try tensor.sigmoid(), [0.11920292, 0.5, 0.88079708]))
    #expect(isClose(try tensor.tanh(), [-0.96402758, 0, 0.96402758]))
    #expect(try Tensor([-1, 0.5] as [Float]).relu().floats == [0, 0.5])
  }
}
