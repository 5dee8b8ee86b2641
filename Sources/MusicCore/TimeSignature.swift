/// How many beats of which note value fill a measure.
///
///     try TimeSignature("6/8").measureLength  // 3 quarter notes
///
/// - Range: 1...255 beats of 1, 2, 4, 8, 16, 32, 64 or 128.
public struct TimeSignature: Hashable, Sendable {
  public let beats: Int
  /// 4 for quarter notes, 8 for eighths.
  public let noteValue: Int

  /// - Throws: ``MusicError/badTimeSignature(_:)``.
  public init(beats: Int, noteValue: Int) throws(MusicError) {
    guard (1...255).contains(beats), (1...128).contains(noteValue),
      noteValue.nonzeroBitCount == 1
    else { throw .badTimeSignature("\(beats)/\(noteValue)") }
    self.init(beats: beats, validNoteValue: noteValue)
  }

  /// - Throws: ``MusicError/badTimeSignature(_:)`` for anything but two numbers and a slash.
  public init(_ text: String) throws(MusicError) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let beats = numbers[0], let noteValue = numbers[1],
      let signature = try? TimeSignature(beats: beats, noteValue: noteValue)
    else { throw .badTimeSignature(text) }
    self = signature
  }

  private init(beats: Int, validNoteValue: Int) {
    self.beats = beats
    noteValue = validNoteValue
  }

  /// 4/4, which holds where music says nothing.
  public static let common = TimeSignature(beats: 4, validNoteValue: 4)

  /// How long a measure is.
  ///
  /// - Unit: quarter notes.
  public var measureLength: QuarterLength {
    QuarterLength(saturating: Int128(beats * 4), over: Int128(noteValue))
  }
}

extension TimeSignature {
  /// The signature in a meta event; nothing for beats or a note value out of range.
  public init?(metaData data: [UInt8]) {
    guard data.count >= 2, data[1] <= 7,
      let signature = try? TimeSignature(beats: Int(data[0]), noteValue: 1 << Int(data[1]))
    else { return nil }
    self = signature
  }

  /// The data of its meta event: a metronome that clicks on each beat, 8 32nds to a quarter note.
  var metaData: [UInt8] {
    let isCompound = noteValue >= 8 && beats > 3 && beats.isMultiple(of: 3)
    let clocks = 96 / noteValue * (isCompound ? 3 : 1)
    return [UInt8(beats), UInt8(noteValue.trailingZeroBitCount), UInt8(max(clocks, 1)), 8]
  }
}

extension TimeSignature: CustomStringConvertible {
  public var description: String { "\(beats)/\(noteValue)" }
}
