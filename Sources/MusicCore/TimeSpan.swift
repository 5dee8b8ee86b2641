/// A stretch of musical time.
public struct TimeSpan: Hashable, Sendable {
  /// When it begins.
  ///
  /// - Unit: quarter notes.
  public var offset: QuarterLength
  /// How long it lasts.
  ///
  /// - Unit: quarter notes.
  public var duration: QuarterLength

  public init(offset: QuarterLength, duration: QuarterLength) {
    self.offset = offset
    self.duration = duration
  }

  /// When it is over.
  public var end: QuarterLength { offset + duration }

  /// What lies before a moment and what after it; nothing where the moment is not inside.
  public func split(at moment: QuarterLength) -> (head: TimeSpan, tail: TimeSpan)? {
    guard offset < moment, moment < end else { return nil }
    return (
      TimeSpan(offset: offset, duration: moment - offset),
      TimeSpan(offset: moment, duration: end - moment)
    )
  }
}

/// Finds the silences between spans that come by offset: where none of those before still lasts.
public struct SilenceFinder: Sendable {
  /// When the last of the spans so far is over.
  public private(set) var latestEnd = QuarterLength.zero

  public init() {}

  /// Goes on past a span.
  public mutating func pass(_ span: TimeSpan) { latestEnd = max(latestEnd, span.end) }

  /// The silence from the last end until a moment, if there is any.
  public func silence(until moment: QuarterLength) -> TimeSpan? {
    latestEnd < moment ? TimeSpan(offset: latestEnd, duration: moment - latestEnd) : nil
  }
}
