/// What stands between two bar lines.
public struct Measure: Hashable, Sendable {
  /// The number as on paper, from 1.
  public let number: Int
  /// When the measure begins.
  ///
  /// - Unit: quarter notes.
  public let offset: QuarterLength
  /// Shorter than the time signature says where the next signature cuts it off.
  ///
  /// - Unit: quarter notes.
  public let length: QuarterLength
  public let timeSignature: TimeSignature
  /// What sounds and rests, by offsets counted from the bar line.
  public internal(set) var pieces: [Piece]

  /// An element, or the piece of one that a bar line cut.
  public struct Piece: Hashable, Sendable {
    public let element: Element
    /// Whether it goes on in the next measure.
    public let isTied: Bool
  }

  /// When the measure is over.
  public var end: QuarterLength { offset + length }

  public var elements: [Element] { pieces.map(\.element) }

  /// The most measures that music is divided into; what comes later belongs to none.
  ///
  /// One broken number in a file must not fill the memory: at 4/4 and 120 BPM this is five hours.
  public static let mostMeasures = 10_000

  /// The most measures into which one note is tied.
  public static let longestTie = 32

  /// The empty measures that fill `length`; 4/4 where there is no time signature.
  public static func empty(
    until length: QuarterLength, _ timeSignatures: [Change<TimeSignature>]
  ) -> [Measure] {
    let changes = Change.inOrder(timeSignatures)
    let lengths = changes.map { Change($0.value.measureLength, at: $0.offset) }
    guard !length.isZero else { return [] }
    let ruler = MeasureRuler(lengths, changesCut: true)
    return ruler.spans(until: length, atMost: mostMeasures).enumerated().map { index, ruled in
      Measure(
        number: index + 1, offset: ruled.span.offset, length: ruled.span.duration,
        timeSignature: ruled.change.map { changes[$0].value } ?? .common, pieces: [])
    }
  }
}
