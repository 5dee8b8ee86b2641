/// Keeps values from standing inside one another so deep, or so often, that going through them, or
/// only letting go of them, would overflow the stack or never end.
struct Nesting {
  static let deepest = 500
  /// So many values may stand in one, each counted as often as it is met.
  static let largest = 20_000_000
  /// Bytes of a text.
  static let longestText = 100_000_000

  /// How deep a value is, and how many values are met in it.
  private struct Extent {
    var depth = 1
    var count = 1

    mutating func hold(_ inner: Extent) {
      depth = max(depth, inner.depth + 1)
      count = min(count + inner.count, Nesting.largest + 1)
    }
  }

  /// The lists that were measured last. They are held, so that no other list can be mistaken for them.
  private var measured: [(list: [Value], extent: Extent)] = []
  private static let remembered = 16

  /// Why `value` may not be made, `nil` where it may.
  mutating func refusal(of value: Value) -> String? {
    switch value {
    case .text(let text): return text.utf8.count <= Self.longestText ? nil : "this text is too long"
    case .list(let elements) where !elements.contains(where: \.isContainer):
      return elements.count <= Self.largest ? nil : Self.tooMany
    case .list, .record, .block:
      let extent = extent(of: value)
      if extent.depth > Self.deepest {
        return "values stand inside one another more than \(Self.deepest) deep here"
      }
      return extent.count <= Self.largest ? nil : Self.tooMany
    default: return nil
    }
  }

  private static let tooMany = "more than \(largest) values stand in this one"

  private mutating func extent(of value: Value) -> Extent {
    var extent = Extent()
    switch value {
    case .list(let elements): return self.extent(of: elements)
    case .record(let record):
      for field in record.fields { extent.hold(self.extent(of: field.value)) }
    case .block(let block):
      for inner in block.values { extent.hold(self.extent(of: inner)) }
    default: break
    }
    return extent
  }

  private mutating func extent(of list: [Value]) -> Extent {
    if let known = measured.last(where: { $0.list.isSame(as: list) }) { return known.extent }
    var extent = Extent(depth: 1, count: list.count)
    for element in list where element.isContainer { extent.hold(self.extent(of: element)) }
    if measured.count == Self.remembered { measured.removeFirst() }
    measured.append((list, extent))
    return extent
  }
}

extension Value {
  /// Whether other values stand in it.
  fileprivate var isContainer: Bool {
    switch self {
    case .list, .record, .block: true
    default: false
    }
  }
}

extension Block {
  /// What it holds: the defaults of its parameters, and what it remembers.
  fileprivate var values: [Value] {
    (parameters ?? []).compactMap(\.standard) + remembered.values.map(\.value)
  }
}

extension [Value] {
  /// Whether both are one and the same list in memory.
  fileprivate func isSame(as other: [Value]) -> Bool {
    withUnsafeBufferPointer { mine in
      other.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress && mine.count == $0.count }
    }
  }
}
