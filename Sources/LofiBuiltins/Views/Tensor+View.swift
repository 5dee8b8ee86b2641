import LofiLanguage
import PlotCore
import TensorCore

extension Tensor: ForeignValue {
  public static var kind: Kind { .tensor }

  public var shortForm: String {
    count <= 64 ? lists.shortForm : summary
  }

  /// The numbers as lists of lists; one number alone where there are no axes.
  var lists: Value { nested(shape.sizes[...], 0..<count) }

  public var summary: String {
    ["tensor \(dtype) \(shape)", extremes, byteCount.bytesText].compactMap { $0 }
      .joined(separator: " · ")
  }

  private var extremes: String? {
    guard dtype != .bool, count > 0 else { return nil }
    let values = doubles
    let numbers = [
      values.min() ?? 0, values.reduce(0, +) / Double(count), values.max() ?? 0,
    ].map(TensorNumber(of: self).text(of:))
    return "min \(numbers[0]) mean \(numbers[1]) max \(numbers[2])"
  }

  public func lines(on page: Page) -> [String] {
    guard shape.rank > 0, count > 0 else { return [summary] }
    let lines = page.paragraph(summary)
    return lines + Table(self).lines(on: page.lowered(by: lines.count), usual: 8)
  }

  public static var fields: KeyValuePairs<String, Kind> {
    ["dtype": .text, "shape": .list, "axes": .list, "size": .number]
  }

  public func field(_ name: String) -> Value? {
    switch name {
    case "dtype": .text("\(dtype)")
    case "shape": .list(shape.sizes.map { .whole($0) })
    case "axes": .list(shape.axes.map { .text($0.name ?? "") })
    case "size": .whole(count)
    default: nil
    }
  }

  public func combined(
    _ sign: LofiLanguage.Operator, with other: Value, isLeft: Bool
  ) throws -> Value? {
    guard let partner = try Tensor(number: other) else { return nil }
    let (left, right) = isLeft ? (self, partner) : (partner, self)
    if let comparison = TensorCore.Comparison(rawValue: sign.rawValue) {
      return .foreign(try left.comparing(comparison, with: right))
    }
    guard let operation = Arithmetic(rawValue: sign.rawValue) else { return nil }
    return .foreign(try left.calculating(operation, with: right))
  }

  public func negated() throws -> Value? {
    let result: Tensor = try negated()
    return .foreign(result)
  }

  public func indexed(
    _ positions: [IndexPart], _ named: [(name: String, part: IndexPart)]
  ) throws -> Value? {
    try selecting(
      positions.map(\.selection), named: named.map { ($0.name, $0.part.selection) }
    ).value
  }

  /// The tensor as nested lists of numbers.
  private func nested(_ sizes: ArraySlice<Int>, _ range: Range<Int>) -> Value {
    guard let size = sizes.first else { return element(at: range.lowerBound) }
    let step = size == 0 ? 0 : range.count / size
    return .list(
      (0..<size).map { index in
        let start = range.lowerBound + index * step
        return nested(sizes.dropFirst(), start..<start + step)
      })
  }

  func element(at index: Int) -> Value {
    switch elements {
    case .float32(let values): .decimal(Double(values[index]))
    case .int32(let values): .whole(Int(values[index]))
    case .bool(let values): .boolean(values[index])
    }
  }

  /// With no axis left it is a number.
  var value: Value { shape.rank == 0 ? element(at: 0) : .foreign(self) }

  /// A number or a tensor, as a tensor.
  init?(number value: Value) throws {
    switch value {
    case .foreign(let foreign):
      guard let tensor = foreign as? Tensor else { return nil }
      self = tensor
    case .number(let number):
      if case .integer(let whole) = number {
        try self.init(scalar: whole)
      } else {
        self.init(scalar: Float(number.double))
      }
    default: return nil
    }
  }
}

extension IndexPart {
  var selection: Tensor.Selection {
    switch self {
    case .single(let index): .single(index)
    case .span(let first, let last, let isClosed):
      .span(first: first, last: last, isClosed: isClosed)
    }
  }
}

extension TensorError: ExplainedError {
  public var complaint: Complaint {
    let code: Diagnostic.Code =
      switch self {
      case .outside, .tooManyIndices, .indexedTwice: .index
      default: .other("shape-axes")
      }
    return Complaint(code, saying: description)
  }
}
