/// Draws bar lines, one measure after the other.
public struct MeasureRuler {
  /// A measure without what is in it.
  public struct Ruled: Hashable, Sendable {
    public let span: TimeSpan
    /// Which of the changes rules it; nothing before the first.
    public let change: Int?
  }

  /// How long measures are from an offset on, by offset.
  private let changes: [Change<QuarterLength>]
  private let changesCut: Bool
  private var offset = QuarterLength.zero
  private var passedCount = 0

  /// - Parameters:
  ///   - changes: measure lengths over 0, by offset; 4/4 until the first.
  ///   - changesCut: whether a change inside a measure begins a new one, or waits for its end.
  public init(_ changes: [Change<QuarterLength>], changesCut: Bool) {
    self.changes = changes
    self.changesCut = changesCut
  }

  /// The measures until a moment, the one that it falls into included; one at least.
  public consuming func spans(until end: QuarterLength, atMost limit: Int) -> [Ruled] {
    var spans: [Ruled] = []
    repeat { spans.append(next()) } while offset < end && spans.count < limit
    return spans
  }

  private mutating func next() -> Ruled {
    while passedCount < changes.count, changes[passedCount].offset <= offset { passedCount += 1 }
    let change = passedCount > 0 ? passedCount - 1 : nil
    let length = change.map { changes[$0].value } ?? TimeSignature.common.measureLength
    var span = TimeSpan(offset: offset, duration: length)
    if changesCut, passedCount < changes.count,
      let whole = span.split(at: changes[passedCount].offset)
    {
      span = whole.head
    }
    offset = span.end
    return Ruled(span: span, change: change)
  }
}
