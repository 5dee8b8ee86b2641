import Testing

@testable import TensorCore

@Suite("Axes: reshape, transpose, concat, stack, cast, one_hot, indexing")
struct AxesTests {
  private let table: Tensor

  init() throws {
    table = try Tensor([0, 1, 2, 3, 4, 5] as [Int32]).reshaped([Axis("a", 2), Axis("b", 3)])
  }

  @Test("reshape keeps the order, and -1 is what is left")
  func reshaping() throws {
    #expect(try table.reshaped([Axis(-1), Axis(2)]).shape.sizes == [3, 2])
    #expect(try table.reshaped([Axis("all", -1)]).description == "tensor int32 (all: 6)")
    let hint = "; the product of the sizes must stay the same, and only one of them may be -1"
    #expect(
      text { try table.reshaped([Axis(4), Axis(-1)]) }
        == "(a: 2, b: 3) has 6 elements, which do not fit (4, -1)" + hint)
    #expect(
      text { try table.reshaped([Axis(-1), Axis(-1)]) }
        == "(a: 2, b: 3) has 6 elements, which do not fit (-1, -1)" + hint)
    #expect(
      text { try table.reshaped([Axis("a", 2), Axis(3)]) }
        == "(a: 2, 3) names some axes and not others; name all of them, or none")
    #expect(
      text { try table.reshaped([Axis(-2), Axis(3)]) }
        == "an axis cannot have the size -2; sizes are 0 or more")
  }

  @Test("transpose takes the order named, alone it reverses, as NumPy does")
  func transposing() throws {
    let reversed = try table.transposed()
    #expect(reversed.shape.description == "(b: 3, a: 2)")
    #expect(reversed.integers == [0, 3, 1, 4, 2, 5])
    #expect(try reversed.transposed(["a", "b"]) == table)
    let deep = try Tensor(NumPyAnswers.values).reshaped([Axis(2), Axis(3), Axis(4)])
    #expect(
      try deep.transposed([2, 0, 1]).floats == NumPyAnswers.transposed.map { Float($0) })
    #expect(
      text { try table.transposed(["a", "a"]) }
        == "(\"a\", \"a\") is not an order of the axes of (a: 2, b: 3); give each axis once")
  }

  @Test("concat joins on an axis they have, stack on a new first one")
  func joining() throws {
    let last = try Tensor([8, 9] as [Int32]).reshaped([Axis("a", 2), Axis("b", 1)])
    let wide = try Tensor.concatenated([table, last], along: "b")
    #expect(wide.description == "tensor int32 (a: 2, b: 4)")
    #expect(wide.integers == [0, 1, 2, 8, 3, 4, 5, 9])
    let stack = try Tensor.stacked([Tensor([1, 2] as [Int32]), Tensor([0.5, 4] as [Float])])
    #expect(stack.elements == .float32([1, 2, 0.5, 4]))
    #expect(stack.shape.sizes == [2, 2])
    #expect(
      try Tensor.stacked([table, table], axis: "c").shape.description == "(c: 2, a: 2, b: 3)")
    #expect(
      text { try Tensor.concatenated([table, last], along: "a") }
        == "concat cannot join (a: 2, b: 3) with (a: 2, b: 1); "
        + "the axes must be the same, but for the size of the one that is joined")
    #expect(
      text { try Tensor.stacked([table, last], axis: "c") }
        == "stack cannot join (a: 2, b: 3) with (a: 2, b: 1); the axes must be the same")
    #expect(text { try Tensor.stacked([]) } == "stack needs at least one tensor")
  }

  @Test("cast drops what is after the point and refuses what int32 cannot hold")
  func casting() throws {
    #expect(try Tensor([1.9, -1.9] as [Float]).cast(to: .int32).integers == [1, -1])
    #expect(try Tensor([0, 0.1] as [Float]).cast(to: .bool).truths == [false, true])
    #expect(try Tensor([true, false]).cast(to: .float32).elements == .float32([1, 0]))
    #expect(
      text { try Tensor([3e9] as [Float]).cast(to: .int32) }
        == "3000000000.0 cannot become a whole number of int32 (about ±2 billion)")
    #expect(
      text { try Tensor([.nan] as [Float]).cast(to: .int32) }
        == "nan cannot become a whole number of int32 (about ±2 billion)")
  }

  @Test("one_hot puts a 1 at each number's place on a new last axis")
  func oneHot() throws {
    let rows = try Tensor([2, 0] as [Int32]).oneHot(count: 3)
    #expect(rows.shape.sizes == [2, 3])
    #expect(rows.elements == .float32([0, 0, 1, 1, 0, 0]))
    #expect(try table.oneHot(count: 6).shape.description == "(a: 2, b: 3, classes: 6)")
    #expect(text { try table.oneHot(count: 5) } == "5 has no place among 5 (0 to 4)")
    #expect(
      text { try Tensor([1] as [Float]).oneHot(count: 5) }
        == "one_hot works on int32, but received float32; cast it first")
  }

  @Test("a number drops its axis, a range keeps it and is cut to what is there")
  func indexing() throws {
    let row = try table.selecting([.single(-1)])
    #expect(row.description == "tensor int32 (b: 3)")
    #expect(row.integers == [3, 4, 5])
    let number = try table.selecting([.single(1), .single(0)])
    #expect(number.shape == .scalar)
    #expect(number.integers == [3])
    let columns = try table.selecting(
      [], named: [("b", .span(first: 1, last: 99, isClosed: true))])
    #expect(columns.shape.description == "(a: 2, b: 2)")
    #expect(columns.integers == [1, 2, 4, 5])
    let open = try table.selecting(
      [.span(first: -1, last: nil, isClosed: false), .span(first: 0, last: -1, isClosed: false)])
    #expect(open.integers == [3, 4])
    #expect(
      try table.selecting([.span(first: 2, last: 0, isClosed: true)]).shape.sizes == [0, 3])
    #expect(
      try table.selecting([.span(first: .min, last: .max, isClosed: true)]) == table)
  }

  @Test("an index that is not there says what is")
  func outside() throws {
    #expect(
      text { try table.selecting([.single(2)]) }
        == "there is no index 2 in an axis of 2 (a: 2); "
        + "it goes from 0 to 1, or from the end from -1 to -2")
    #expect(
      text { try table.selecting([.single(0), .single(0), .single(0)]) }
        == "3 indices were given, but (a: 2, b: 3) has 2 axes")
    #expect(
      text { try table.selecting([.single(0)], named: [("a", .single(0))]) }
        == "the axis (a: 2) has two indices; give one of them")
    #expect(
      text { try table.matmul(table) }
        == "matmul sums over the last axis of the left and the first of the right, "
        + "and (a: 2, b: 3) with (a: 2, b: 3) do not have the same size there")
  }
}
