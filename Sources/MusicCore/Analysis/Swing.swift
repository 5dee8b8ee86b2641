extension Score {
  /// How its sixteenths swing: the share of an eighth that its first sixteenth takes, the median over the notes
  /// that begin between the eighths; 500 where those are fewer than eight. Drums do not count.
  ///
  /// - Unit: thousandths.
  /// - Range: 500...670.
  public var estimatedSwing: Int {
    let places = parts.filter { !$0.isDrums }.flatMap(\.notes).map {
      Int(($0.offset.doubleValue * Double(Swing.ticks)).rounded()) % Swing.eighth
    }.filter { (84...168).contains($0) }.sorted()
    guard places.count >= 8 else { return 500 }
    return max(500, min(670, places[places.count / 2] * 1000 / Swing.eighth))
  }

  /// The score with its sixteenths swung otherwise: within each eighth, what was at the old place of the second
  /// sixteenth comes to the new one, and all around moves along in proportion. Eighths stay where they are.
  ///
  /// - Parameter swing: the share of an eighth that its first sixteenth takes, in thousandths, 500 to 670.
  /// - Throws: ``MusicError/badSwing(_:)``.
  public func swung(to swing: Int) throws(MusicError) -> Score {
    guard (500...670).contains(swing) else { throw .badSwing(swing) }
    let motion = Swing(from: estimatedSwing, to: swing)
    var result = self
    result.parts = try parts.map { (part) throws(MusicError) in
      let notes = try part.notes.map { (note) throws(MusicError) in
        var note = note
        let end = try motion.moved(note.end)
        note.offset = try motion.moved(note.offset)
        // A grace note may fall together with what follows; it keeps a tick.
        note.duration =
          note.offset < end ? end - note.offset : try QuarterLength(1, over: Swing.ticks)
        return note
      }
      return part.replacing(notes: notes, length: part.length)
    }
    return result
  }
}

/// A change of swing, as a map of places to places.
struct Swing {
  /// In a quarter note.
  static let ticks = 480
  static let eighth = ticks / 2
  let from: Int
  let to: Int

  func moved(_ place: QuarterLength) throws(MusicError) -> QuarterLength {
    let tick = Int((place.doubleValue * Double(Swing.ticks)).rounded())
    let inside = tick % Swing.eighth * 1000
    let share = Swing.eighth * from
    let moved =
      inside <= share
      ? inside * to / from
      : Swing.eighth * to + (inside - share) * (1000 - to) / (1000 - from)
    return try QuarterLength(tick - tick % Swing.eighth + (moved + 500) / 1000, over: Swing.ticks)
  }
}
