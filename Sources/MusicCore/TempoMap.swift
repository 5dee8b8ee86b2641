/// How fast music goes, from offset to offset.
///
/// - Invariant: one change at least, the first at offset 0.
/// - Range: 3.576...60,000,000 BPM, which is what a MIDI file can say.
public struct TempoMap: Hashable, Sendable {
  /// Where the tempo changes, and to how many quarter notes a minute.
  public let changes: [Change<Double>]
  /// When each change comes.
  ///
  /// - Unit: seconds.
  private let times: [Double]

  /// - Throws: ``MusicError/badTempo(bpm:)``.
  public init(bpm: Double) throws(MusicError) {
    try self.init([Change(bpm)])
  }

  /// The tempo before the first change is ``usualBPM``.
  ///
  /// - Throws: ``MusicError/badTempo(bpm:)``.
  public init(_ changes: [Change<Double>]) throws(MusicError) {
    for change in changes where !TempoMap.canBeWritten(change.value) {
      throw .badTempo(bpm: change.value)
    }
    self.init(valid: changes)
  }

  /// A map of tempos that are known to be in range.
  init(valid changes: [Change<Double>]) {
    if changes.isEmpty {
      self = .usual
      return
    }
    let ordered = Change.inOrder([Change(TempoMap.usualBPM)] + changes)
    self.changes = ordered
    var times = [0.0]
    for (before, after) in zip(ordered, ordered.dropFirst()) {
      let quarters = (after.offset - before.offset).doubleValue
      times.append(times[times.count - 1] + quarters * 60 / before.value)
    }
    self.times = times
  }

  /// 120 BPM, which holds where a file says nothing.
  public static let usual = TempoMap(valid: [Change(usualBPM)])
  public static let usualBPM = 120.0

  /// The tempo at the beginning.
  ///
  /// - Unit: quarter notes per minute.
  public var bpm: Double { changes[0].value }

  /// The moment at which `offset` is heard.
  ///
  /// - Unit: seconds.
  public func seconds(at offset: QuarterLength) -> Double {
    // The last change at or before the offset, found by halving: maps can be long.
    var (low, high) = (0, changes.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if changes[middle].offset <= offset { low = middle } else { high = middle }
    }
    return times[low] + (offset - changes[low].offset).doubleValue * 60 / changes[low].value
  }

  /// The tempos that an event can hold: 16,777,215 microseconds per quarter note to 1.
  public static let range = 60_000_000 / 16_777_215.0...60_000_000

  private static func canBeWritten(_ bpm: Double) -> Bool { range.contains(bpm) }
}
