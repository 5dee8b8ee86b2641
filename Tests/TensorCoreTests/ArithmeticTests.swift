import Testing

@testable import TensorCore

@Suite("Arithmetic and comparisons")
struct ArithmeticTests {
  private func tensor(_ values: [Int32], _ axes: Axis...) throws -> Tensor {
    try Tensor(values).reshaped(axes)
  }

  @Test("axes match by name, whatever their order")
  func byName() throws {
    let left = try tensor([1, 2, 3, 4, 5, 6], Axis("a", 2), Axis("b", 3))
    let right = try tensor([10, 20, 30, 40, 50, 60], Axis("b", 3), Axis("a", 2))
    let sum = try left.calculating(.adding, with: right)
    #expect(sum.description == "tensor int32 (a: 2, b: 3)")
    #expect(sum.integers == [11, 32, 53, 24, 45, 66])
  }

  @Test("an axis that one side lacks repeats, on either side")
  func missing() throws {
    let both = try tensor([1, 2, 3, 4, 5, 6], Axis("a", 2), Axis("b", 3))
    let rows = try tensor([10, 20], Axis("a", 2))
    #expect(try both.calculating(.adding, with: rows).integers == [11, 12, 13, 24, 25, 26])
    let other = try rows.calculating(.adding, with: both)
    #expect(other.shape == both.shape)
    #expect(other.integers == [11, 12, 13, 24, 25, 26])
    let table = try rows.calculating(.multiplying, with: tensor([1, 2, 3], Axis("c", 3)))
    #expect(table.shape.description == "(a: 2, c: 3)")
    #expect(table.integers == [10, 20, 30, 20, 40, 60])
  }

  @Test("without names axes match from the right, and size 1 repeats")
  func fromTheRight() throws {
    let column = try tensor([1, 2, 3], Axis(3), Axis(1))
    let row = try tensor([10, 20], Axis(2))
    let sum = try column.calculating(.adding, with: row)
    #expect(sum.shape.sizes == [3, 2])
    #expect(sum.integers == [11, 21, 12, 22, 13, 23])
    let named = try tensor([1, 2, 3, 4], Axis("a", 2), Axis("b", 2))
    #expect(
      try named.calculating(.subtracting, with: row).description == "tensor int32 (a: 2, b: 2)")
    let deep = try tensor([1, 2], Axis(2), Axis(1), Axis(1))
    #expect(try deep.calculating(.adding, with: named).shape.description == "(2, 2, 2)")
    let none = try tensor([], Axis(0), Axis(2))
    #expect(try none.calculating(.adding, with: row).shape.sizes == [0, 2])
  }

  @Test("whole numbers stay int32, / and decimals make float32")
  func dtypes() throws {
    let whole = Tensor([7, -7] as [Int32])
    let two = try Tensor(scalar: 2)
    #expect(try whole.calculating(.power, with: two).integers == [49, 49])
    #expect(try whole.calculating(.dividing, with: two).elements == .float32([3.5, -3.5]))
    let half = Tensor(scalar: 0.5)
    #expect(try whole.calculating(.multiplying, with: half).elements == .float32([3.5, -3.5]))
    #expect(try whole.negated().integers == [-7, 7])
    #expect(try half.calculating(.power, with: two).floats == [0.25])
    #expect(
      try whole.calculating(.dividing, with: Tensor(scalar: 0)).floats == [.infinity, -.infinity])
  }

  @Test("a remainder has the sign of its right side, as NumPy's")
  func remainders() throws {
    let numbers = Tensor((-7...7).map { Int32($0) })
    let whole = try numbers.calculating(.remainder, with: Tensor(scalar: -3))
    #expect(whole.integers == NumPyAnswers.remainders)
    let decimal = try numbers.calculating(.remainder, with: Tensor(scalar: 2.5))
    #expect(decimal.doubles == NumPyAnswers.floatRemainders)
    let lowest = Tensor([Int32.min])
    #expect(try lowest.calculating(.remainder, with: Tensor(scalar: -1)).integers == [0])
  }

  @Test("int32 that overflows is an error that shows the numbers")
  func overflow() throws {
    let large = Tensor([1, 2_000_000_000] as [Int32])
    let hint = " leaves the whole numbers of int32 (about ±2 billion); cast to float32 first"
    #expect(
      "2000000000 + 2000000000" + hint == text { try large.calculating(.adding, with: large) })
    #expect(
      "2000000000 * 2000000000" + hint == text { try large.calculating(.multiplying, with: large) })
    #expect(
      "-3 - 2147483647" + hint
        == text {
          try Tensor(scalar: -3).calculating(.subtracting, with: Tensor(scalar: 2_147_483_647))
        })
    #expect(
      "2 ^ 31" + hint
        == text { try Tensor(scalar: 2).calculating(.power, with: Tensor(scalar: 31)) })
    #expect("-(-2147483648)" + hint == text { try Tensor([Int32.min]).negated() })
    #expect("3000000000" + hint == text { try Tensor(scalar: 3_000_000_000) })
    let edge = try Tensor(scalar: -2).calculating(.power, with: Tensor(scalar: 31))
    #expect(edge.integers == [.min])
    let ones = try Tensor(scalar: -1).calculating(.power, with: Tensor([Int32.max]))
    #expect(ones.integers == [-1])
  }

  @Test("comparisons give truth values, and int32 meets float32 exactly")
  func comparisons() throws {
    let whole = Tensor([16_777_217, 1] as [Int32])
    let decimal = Tensor([16_777_216, 1] as [Float])
    #expect(try whole.comparing(.equal, with: decimal).truths == [false, true])
    #expect(try whole.comparing(.greater, with: decimal).truths == [true, false])
    #expect(try whole.comparing(.lessOrEqual, with: decimal).truths == [false, true])
    let truths = try decimal.comparing(.notEqual, with: Tensor(scalar: 1))
    #expect(truths.truths == [true, false])
    #expect(try truths.comparing(.equal, with: Tensor([true])).truths == [true, false])
    #expect(try truths.min().truths == [false])
    #expect(try truths.max().truths == [true])
  }

  @Test("what cannot be calculated says why")
  func refusals() throws {
    let wide = try tensor([1, 2, 3, 4, 5, 6], Axis("a", 2), Axis("b", 3))
    #expect(
      text { try wide.calculating(.adding, with: Tensor([1, 2] as [Int32])) }
        == "+ cannot match (a: 2, b: 3) with (2); sizes must be equal, or one of them 1")
    #expect(
      text { try wide.comparing(.less, with: Tensor([true])) }
        == "< needs numbers, but received bool; cast it to int32 or float32 first")
    #expect(
      text { try wide.calculating(.remainder, with: Tensor(scalar: 0)) }
        == "the remainder of a division by 0 does not exist in int32")
    #expect(
      text { try wide.calculating(.power, with: Tensor(scalar: -1)) }
        == "a whole number to the power of -1 is not whole; cast to float32 first")
    let tall = try Tensor.zeros(Shape([Axis("x", 2_000_000)]))
    let flat = try Tensor.zeros(Shape([Axis("y", 2_000_000)]))
    #expect(
      text { try tall.calculating(.adding, with: flat) }
        == "a tensor (x: 2000000, y: 2000000) needs 14901 GB of memory, more than there is; "
        + "use a smaller size, or work on a part at a time")
    #expect(
      text { try Shape([Axis(1 << 40), Axis(1 << 40)]) }
        == "a tensor (1099511627776, 1099511627776) needs more than 8 exabytes of memory, "
        + "more than there is; use a smaller size, or work on a part at a time")
  }
}

/// The text of the error that `work` throws, or of what it makes instead.
func text(_ work: () throws -> Any) -> String {
  do {
    return "no error, but \(try work())"
  } catch {
    return "\(error)"
  }
}
