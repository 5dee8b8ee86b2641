/// A value that holds from an offset on, until the next one.
public struct Change<Value: Hashable & Sendable>: Hashable, Sendable {
  /// When the value begins to hold.
  ///
  /// - Unit: quarter notes.
  public var offset: QuarterLength
  public var value: Value

  public init(_ value: Value, at offset: QuarterLength = .zero) {
    self.value = value
    self.offset = offset
  }
}

extension Change {
  /// The changes by offset, and only those that change something.
  ///
  /// Of several at one offset the last holds: files repeat them in every track.
  static func inOrder(_ changes: [Change]) -> [Change] {
    guard changes.count > 1 else { return changes }
    var kept: [Change] = []
    for change in byOffset(changes) {
      if kept.last?.offset == change.offset { kept.removeLast() }
      if kept.last?.value != change.value { kept.append(change) }
    }
    return kept
  }

  /// The changes by offset, every one of them; those at one offset keep their order.
  static func byOffset(_ changes: [Change]) -> [Change] {
    let isOrdered = zip(changes, changes.dropFirst()).allSatisfy { $0.offset <= $1.offset }
    // Sorting is stable.
    return isOrdered ? changes : changes.sorted { $0.offset < $1.offset }
  }

  /// The changes as heard from `start` until `end`, counted from `start`.
  static func slice(
    _ changes: [Change], from start: QuarterLength, until end: QuarterLength
  ) -> [Change] {
    inOrder(
      changes.filter { $0.offset < end }.map { change in
        Change(change.value, at: change.offset - start)
      })
  }
}
