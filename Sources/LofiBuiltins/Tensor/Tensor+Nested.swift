import LofiLanguage
import TensorCore

extension Tensor {
  /// The tensor of a number, a tensor, or a list of numbers or of truth values, nested for more axes.
  ///
  /// - Returns: int32 where all numbers are whole and fit, otherwise float32.
  /// - Throws: ``Complaint`` where a row is longer than another, or where something else stands in it.
  init(numbersIn value: Value, parameter: String) throws {
    if let tensor = try Tensor(number: value) {
      self = tensor
      return
    }
    var nested = NestedNumbers(parameter: parameter)
    try nested.add(value, depth: 0)
    let shape = try Shape(nested.sizes)
    guard nested.truths.isEmpty else {
      guard nested.numbers.isEmpty else {
        throw Complaint(
          .types, "a tensor holds numbers or truth values, not both", parameter: parameter)
      }
      try self.init(.bool(nested.truths), shape: shape)
      return
    }
    let whole = nested.numbers.compactMap { number -> Int32? in
      if case .integer(let value) = number { Int32(exactly: value) } else { nil }
    }
    let isWhole = whole.count == nested.numbers.count
    try self.init(
      isWhole ? .int32(whole) : .float32(nested.numbers.map { Float($0.double) }), shape: shape)
  }
}

/// Gathers what stands in lists of lists, and how many stand on each level.
private struct NestedNumbers {
  let parameter: String
  private(set) var sizes: [Int] = []
  private(set) var numbers: [Number] = []
  private(set) var truths: [Bool] = []
  /// The level on which numbers stand, once one was found.
  private var numberDepth: Int?

  init(parameter: String) { self.parameter = parameter }

  mutating func add(_ value: Value, depth: Int) throws {
    switch value {
    case .number(let number):
      try checkDepth(depth)
      numbers.append(number)
    case .boolean(let truth):
      try checkDepth(depth)
      truths.append(truth)
    case .foreign(let tensor as Tensor):
      guard let count = tensor.shape.sizes.first else { return try add(tensor.value, depth: depth) }
      try addRow(of: count, depth: depth) { try tensor.selecting([.single($0)]).value }
    default:
      guard let elements = Elements(of: value) else {
        throw Complaint(
          .wrongInput, "a tensor holds numbers, but received \(value.kind.withArticle)",
          parameter: parameter)
      }
      try addRow(of: elements.count, depth: depth) { elements[$0] }
    }
  }

  private mutating func addRow(of count: Int, depth: Int, _ element: (Int) throws -> Value) throws {
    if depth == sizes.count, numberDepth == nil { sizes.append(count) }
    guard depth < sizes.count, sizes[depth] == count else { throw uneven }
    for place in 0..<count { try add(element(place), depth: depth + 1) }
  }

  private mutating func checkDepth(_ depth: Int) throws {
    guard numberDepth ?? depth == depth, depth == sizes.count else { throw uneven }
    numberDepth = depth
  }

  private var uneven: Complaint {
    Complaint(
      .other("shape-axes"), "the rows of a tensor must all have the same length",
      parameter: parameter)
  }
}
