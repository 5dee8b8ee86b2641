/// Music on a grid, and how much of it had to be moved there.
public struct Quantized<Music: Sendable>: Sendable {
  public let music: Music
  /// The number of notes (of a stream: elements) whose offset or duration changed.
  public let movedCount: Int
}

extension QuarterLength {
  /// The multiple of any of the grid's lengths that is nearest; of two, that of the earlier length.
  func snapped(to grid: [QuarterLength]) -> QuarterLength {
    let candidates = grid.map { rounded(to: $0) }
    return candidates.min { distance(to: $0) < distance(to: $1) } ?? self
  }

  /// The same for a duration: what sounds does not vanish, it lasts the grid's shortest length.
  fileprivate func snappedDuration(to grid: [QuarterLength]) -> QuarterLength {
    let snapped = snapped(to: grid)
    return snapped.isZero && !isZero ? grid.min() ?? self : snapped
  }

  fileprivate static func checked(
    _ grid: [QuarterLength]
  ) throws(MusicError) -> [QuarterLength] {
    let lengths = grid.filter { !$0.isZero }
    guard !lengths.isEmpty else { throw .emptyGrid }
    return lengths
  }
}

extension EventStream {
  /// The stream with offsets and durations on the nearest multiple of one of the grid's lengths.
  ///
  /// - Throws: ``MusicError/emptyGrid``.
  public func quantized(to grid: [QuarterLength]) throws(MusicError) -> Quantized<EventStream> {
    let grid = try QuarterLength.checked(grid)
    let moved = elements.map { element in
      element.placed(
        at: element.offset.snapped(to: grid), lasting: element.duration.snappedDuration(to: grid))
    }
    let count = zip(elements, moved).count { $0 != $1 }
    return Quantized(music: EventStream(moved), movedCount: count)
  }
}

extension Part {
  /// The part with offsets and durations on the nearest multiple of one of the grid's lengths.
  ///
  /// - Throws: ``MusicError/emptyGrid``.
  public func quantized(to grid: [QuarterLength]) throws(MusicError) -> Quantized<Part> {
    let grid = try QuarterLength.checked(grid)
    let moved = notes.map { note in
      var note = note
      note.offset = note.offset.snapped(to: grid)
      note.duration = note.duration.snappedDuration(to: grid)
      return note
    }
    let count = zip(notes, moved).count { $0 != $1 }
    let part = replacing(notes: moved, length: length.snapped(to: grid))
    return Quantized(music: part, movedCount: count)
  }
}

extension Score {
  /// Every part on the grid; tempo and signatures stay where they are.
  ///
  /// - Throws: ``MusicError/emptyGrid``.
  public func quantized(to grid: [QuarterLength]) throws(MusicError) -> Quantized<Score> {
    let quantized = try parts.map { (part) throws(MusicError) in try part.quantized(to: grid) }
    var score = self
    score.parts = quantized.map(\.music)
    return Quantized(music: score, movedCount: quantized.reduce(0) { $0 + $1.movedCount })
  }
}
