/// Pitches that begin together.
///
/// - Invariant: at least one pitch, from low to high, no piano key twice.
public struct Chord: Hashable, Sendable {
  public let pitches: [Pitch]
  /// When it begins, in its container.
  ///
  /// - Unit: quarter notes.
  public var offset: QuarterLength
  /// How long it sounds: until the last of its notes ends.
  ///
  /// - Unit: quarter notes.
  public var duration: QuarterLength
  /// How hard the keys are struck: the loudest of its notes.
  ///
  /// - Range: 1...127.
  public var velocity: Int {
    didSet { velocity = Note.velocity(nearest: velocity) }
  }

  /// - Throws: ``MusicError/emptyChord``.
  public init(
    _ pitches: [Pitch], offset: QuarterLength = .zero, duration: QuarterLength = .quarter,
    velocity: Int = Note.usualVelocity
  ) throws(MusicError) {
    guard !pitches.isEmpty else { throw .emptyChord }
    self.init(sorting: pitches, offset: offset, duration: duration, velocity: velocity)
  }

  /// A chord of pitches that are known to be some.
  init(
    sorting pitches: [Pitch], offset: QuarterLength, duration: QuarterLength, velocity: Int
  ) {
    var ordered: [Pitch] = []
    for pitch in pitches.sorted(by: { $0.isLower(than: $1) })
    where ordered.last?.midiNumber != pitch.midiNumber { ordered.append(pitch) }
    self.pitches = ordered
    self.offset = offset
    self.duration = duration
    self.velocity = Note.velocity(nearest: velocity)
  }

  /// When it stops sounding.
  public var end: QuarterLength { offset + duration }

  /// The same chord, note by note.
  public var notes: [Note] {
    pitches.map { Note($0, offset: offset, duration: duration, velocity: velocity) }
  }
}

extension Chord: CustomStringConvertible {
  public var description: String { pitches.map(\.description).joined(separator: ".") }
}
