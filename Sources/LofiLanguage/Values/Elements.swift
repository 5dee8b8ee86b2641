/// The elements of a list, a range, a stream or a data set, each made only when it is asked for.
public struct Elements: RandomAccessCollection, Sendable {
  private enum Source: Sendable {
    case values([Value])
    case range(WholeRange)
    case made(@Sendable (Int) -> Value)
  }

  private let source: Source
  public let count: Int

  private init(_ source: Source, count: Int) {
    self.source = source
    self.count = count
  }

  public init(_ values: [Value]) {
    self.init(.values(values), count: values.count)
  }

  /// `count` elements that `element` makes, by their places from 0.
  public init(count: Int, _ element: @escaping @Sendable (Int) -> Value) {
    self.init(.made(element), count: count)
  }

  /// - Returns: `nil` where `value` is no sequence.
  public init?(of value: Value) {
    switch value {
    case .list(let values): self.init(values)
    case .range(let range): self.init(.range(range), count: range.count)
    case .foreign(let foreign):
      guard let elements = foreign.elements else { return nil }
      self = elements
    default: return nil
    }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { count }

  public subscript(place: Int) -> Value {
    switch source {
    case .values(let values): values[place]
    case .range(let range): .whole(range.first + place)
    case .made(let element): element(place)
    }
  }

  /// More elements than this are not put into a list at once.
  public static let longestList = 20_000_000

  /// Refuses to put so many elements into a list.
  public static func checkLength(_ count: Int) throws(Complaint) {
    guard count <= longestList else {
      throw Complaint(.wrongInput, "\(count) elements are too many for a list")
    }
  }
}
