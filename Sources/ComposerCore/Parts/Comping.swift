/// A rhythm in which chords are struck.
struct Comping: Sendable {
  let name: String
  let weight: Int
  let grid: Grid
  /// How long each stroke is held.
  ///
  /// - Unit: sixteenths.
  let held: [Int]
  /// Whether the stroke on the last eighth already plays the next bar's chord.
  let isPushed: Bool

  private init(_ name: String, _ weight: Int, _ grid: String, _ held: [Int], isPushed: Bool = false)
  {
    self.name = name
    self.weight = weight
    self.grid = Grid(grid)
    self.held = held
    self.isPushed = isPushed
  }

  static let whole = Comping("whole notes", 18, "6... .... .... ....", [15])

  static let all = [
    whole,
    Comping("one and the and of three", 14, "6... .... ..5. ....", [9, 5]),
    Comping("Charleston", 14, "6... ..5. .... ....", [5, 9]),
    Comping("tresillo", 8, "6..5 ..5. .... ....", [3, 3, 8]),
    Comping("pushed chords", 10, "6... ..4. .... ..6.", [5, 7, 2], isPushed: true),
    Comping("quarters", 8, "6... 4... 5... 4...", [3, 3, 3, 3]),
    Comping("two in a bar", 10, "6... ..4. 6... ..4.", [6, 2, 6, 2]),
    Comping("neo-soul", 8, "6..4 ..5. .4.. 5...", [3, 2, 3, 3, 4]),
    Comping("off-beats", 4, "..5. ..5. ..5. ..4.", [2, 2, 2, 2]),
    Comping("late by a sixteenth", 6, ".6.. .... ..5. ....", [8, 5]),
  ]
}
