/// Equality and order between values.
extension Value {
  /// Whether both are the same; values of different types never are.
  public func equals(_ other: Value) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)): a.equals(b)
    case (.text(let a), .text(let b)): a == b
    case (.boolean(let a), .boolean(let b)): a == b
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.equals($1) }
    case (.range(let a), .range(let b)): a == b
    case (.record(let a), .record(let b)):
      a.count == b.count && a.fields.allSatisfy { b[$0.name]?.equals($0.value) ?? false }
    case (.block(let a), .block(let b)): a.source === b.source && a.range == b.range
    case (.foreign(let a), .foreign(let b)): a.equals(b)
    default: false
    }
  }

  /// Whether this comes before `other`; `nil` where the two have no order.
  public func isLess(than other: Value) -> Bool? {
    switch (self, other) {
    case (.number(let a), .number(let b)): return a.isLess(than: b)
    case (.text(let a), .text(let b)):
      return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
    case (.foreign(let a), .foreign(let b)): return a.isLess(than: b)
    case (.list(let a), .list(let b)):
      for (x, y) in zip(a, b) where !x.equals(y) { return x.isLess(than: y) }
      return a.count < b.count
    default: return nil
    }
  }
}
