import Testing

@testable import TensorCore

struct FiniteDifferenceTests {
  @Test(
    "a slope is known to nine digits",
    arguments: [(0.5, 0.25), (1.0, 1.0), (-3.0, 9.0), (1e6, 1e12), (0.0, 0.0)])
  func slopes(x: Double, square: Double) {
    let slope = FiniteDifference.slope(at: x) { $0 * $0 * $0 }
    #expect(abs(slope - 3 * square) <= 1e-9 * max(1, 3 * square))
  }

  @Test("a gradient has its tensor's axes, and about four digits")
  func gradients() throws {
    let shape = try Shape([Axis("rows", 2), Axis("columns", 3)])
    let tensor = try Tensor(.float32([0.1, -0.7, 2, 40, -3, 0]), shape: shape)
    let gradient = try FiniteDifference.gradient(at: tensor) { moved in
      moved.doubles.reduce(0) { $0 + $1 * $1 }
    }
    #expect(gradient.shape == shape)
    for (found, value) in zip(gradient.floats, tensor.floats) {
      #expect(abs(found - 2 * value) <= 1e-4 * max(1, abs(2 * value)))
    }
  }

  @Test("truth values have no slope, and no numbers have none")
  func refusals() throws {
    #expect(throws: TensorError.notNumbers(operation: "gradient")) {
      try FiniteDifference.gradient(at: Tensor([true])) { _ in 0 }
    }
    let empty = try FiniteDifference.gradient(at: Tensor([Float]())) { _ in 0 }
    #expect(empty.count == 0)
  }

  @Test("batches along the first axis keep all elements, the last has what is left")
  func batches() throws {
    let tensor = try Tensor(.int32(Array(0..<10)), shape: Shape([5, 2]))
    let pieces = try tensor.batches(of: 2)
    #expect(pieces.map(\.shape.sizes) == [[2, 2], [2, 2], [1, 2]])
    #expect(try Tensor.concatenated(pieces, along: 0) == tensor)
    #expect(try tensor.batches(of: .max) == [tensor])
    #expect(throws: TensorError.self) { try Tensor(scalar: 1.0).batches(of: 2) }
  }
}
