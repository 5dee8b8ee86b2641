/// One pitch that sounds from an offset for a duration.
public struct Note: Hashable, Sendable {
  /// When it begins, in its container.
  ///
  /// - Unit: quarter notes.
  public var offset: QuarterLength
  /// How long it sounds; 0 where a file ends a note as it begins.
  ///
  /// - Unit: quarter notes.
  public var duration: QuarterLength
  public var pitch: Pitch
  // One byte: files have many notes.
  private var storedVelocity: UInt8

  /// How hard the key is struck; a number outside becomes the nearest inside.
  ///
  /// - Range: 1...127.
  public var velocity: Int {
    get { Int(storedVelocity) }
    set { storedVelocity = UInt8(Note.velocity(nearest: newValue)) }
  }

  public init(
    _ pitch: Pitch, offset: QuarterLength = .zero, duration: QuarterLength = .quarter,
    velocity: Int = Note.usualVelocity
  ) {
    self.pitch = pitch
    self.offset = offset
    self.duration = duration
    storedVelocity = UInt8(Note.velocity(nearest: velocity))
  }

  /// The velocity of a note that was given none: mezzo-forte.
  public static let usualVelocity = 80

  /// When it stops sounding.
  public var end: QuarterLength { offset + duration }

  /// When it sounds.
  public var span: TimeSpan { TimeSpan(offset: offset, duration: duration) }

  static func velocity(nearest number: Int) -> Int { min(max(number, 1), 127) }

  /// The order of notes in a ``Part``: by offset, then from low to high, then by length.
  static func precedes(_ first: Note, _ second: Note) -> Bool {
    if first.offset != second.offset { return first.offset < second.offset }
    let (low, high) = (first.pitch.midiNumber, second.pitch.midiNumber)
    return low == high ? first.duration < second.duration : low < high
  }
}

extension Note: CustomStringConvertible {
  public var description: String { pitch.description }
}
