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
    let ordered = changes.enumerated().sorted {
      $0.element.offset == $1.element.offset
        ? $0.offset < $1.offset : $0.element.offset < $1.element.offset
    }
    var kept: [Change] = []
    for (_, change) in ordered {
      if kept.last?.offset == change.offset { kept.removeLast() }
      if kept.last?.value != change.value { kept.append(change) }
    }
    return kept
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

  /// The changes with their offsets multiplied.
  static func stretched(_ changes: [Change], by factor: QuarterLength) -> [Change] {
    changes.map { Change($0.value, at: $0.offset * factor) }
  }
}
