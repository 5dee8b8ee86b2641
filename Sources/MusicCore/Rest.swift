/// Silence from an offset for a duration.
public struct Rest: Hashable, Sendable {
  /// When it begins, in its container.
  ///
  /// - Unit: quarter notes.
  public var offset: QuarterLength
  /// How long it lasts.
  ///
  /// - Unit: quarter notes.
  public var duration: QuarterLength

  public init(offset: QuarterLength = .zero, duration: QuarterLength = .quarter) {
    self.offset = offset
    self.duration = duration
  }

  /// When it is over.
  public var end: QuarterLength { offset + duration }
}

extension Rest: CustomStringConvertible {
  public var description: String { "rest" }
}
