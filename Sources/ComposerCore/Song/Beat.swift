/// The grid of a song: bars of 4/4 in sixteenths, and ticks within.
enum Beat {
  static let stepsInBar = 16
  /// In a quarter note.
  static let ticks = 480
  static let ticksInStep = ticks / 4
  static let ticksInBar = 4 * ticks
}

/// A bar of sixteenths as a row of signs, one a step; spaces only help the eye.
struct Grid: Sendable {
  let signs: [Character]

  init(_ text: String) { signs = text.filter { $0 != " " }.map { $0 } }

  /// The steps at which a digit stands, with the velocity it means: fourteen times its value.
  var hits: [(step: Int, velocity: Int)] {
    signs.enumerated().compactMap { step, sign in
      sign.wholeNumberValue.map { (step, 14 * $0) }
    }
  }
}
