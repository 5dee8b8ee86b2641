import LofiLanguage
import TensorCore

extension Call {
  /// A tensor; a list of numbers, nested or not, and a number become one.
  func tensor(_ name: String) throws -> Tensor {
    let value = try value(name)
    if let tensor = try Tensor(number: value) { return tensor }
    var sizes: [Int] = []
    var numbers: [Number] = []
    try collect(value, depth: 0, &sizes, &numbers, name)
    let shape = try Shape(sizes)
    let whole = numbers.compactMap { number -> Int32? in
      if case .integer(let value) = number { Int32(exactly: value) } else { nil }
    }
    if whole.count == numbers.count { return try Tensor(.int32(whole), shape: shape) }
    return try Tensor(.float32(numbers.map { Float($0.double) }), shape: shape)
  }

  private func collect(
    _ value: Value, depth: Int, _ sizes: inout [Int], _ numbers: inout [Number], _ name: String
  ) throws {
    if case .number(let number) = value {
      guard depth == sizes.count else { throw uneven(name) }
      return numbers.append(number)
    }
    if case .foreign(let foreign) = value, let tensor = foreign as? Tensor {
      return try collect(
        .list((0..<tensor.count).map(tensor.element)), depth: depth, &sizes, &numbers, name)
    }
    guard let elements = try Self.elements(of: value) else {
      throw Complaint(
        .wrongInput, "a tensor holds numbers, but received \(value.kind.withArticle)",
        parameter: name)
    }
    if depth == sizes.count, numbers.isEmpty { sizes.append(elements.count) }
    guard depth < sizes.count, sizes[depth] == elements.count else { throw uneven(name) }
    for element in elements { try collect(element, depth: depth + 1, &sizes, &numbers, name) }
  }

  private func uneven(_ name: String) -> Complaint {
    Complaint(
      .other("shape-axes"), "the rows of a tensor must all have the same length", parameter: name)
  }

  /// `axis:`, by name or by place, if it was given.
  func axis() throws -> AxisReference? {
    switch optional("axis") {
    case .text(let name)?: .named(name)
    case .number?: .position(try whole("axis"))
    default: nil
    }
  }

  /// The axes of `zeros 3, 4` or `zeros steps: 3, features: 4`.
  func axes() throws -> [Axis] {
    func size(_ value: Value) -> Int {
      if case .number(let number) = value { number.whole ?? 0 } else { 0 }
    }
    return many.map { Axis(size($0)) } + otherLabels.map { Axis($0.name, size($0.value)) }
  }
}
