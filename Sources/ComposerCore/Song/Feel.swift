import RandomCore

/// How a band plays beside the grid: the swing of its sixteenths, who is late, and how much by chance.
///
/// - Source: R. Linn on swing; measured positions of hits on records, as laid back, drunk or pushed.
struct Feel: Sendable {
  enum Player: Int, CaseIterable, Sendable {
    case kick, snare, hat, bass, chords, melody
  }

  /// How players are late, in milliseconds from the swung grid; less than 0 is early.
  enum Pocket: String, Sendable {
    case laidBack = "laid back"
    case drunk
    case pushed = "with pushed hats"

    fileprivate func delay(of player: Player) -> ClosedRange<Int> {
      switch (self, player) {
      case (_, .kick): 0...0
      case (.laidBack, .snare): 8...20
      case (.laidBack, .hat): -4...0
      case (.laidBack, .bass): 4...10
      case (.laidBack, .chords): 6...14
      case (.laidBack, .melody): 8...20
      case (.drunk, .snare): 15...25
      case (.drunk, .hat): -2...2
      case (.drunk, .bass): 3...7
      case (.drunk, .chords): 10...20
      case (.drunk, .melody): 10...25
      case (.pushed, .snare): 5...12
      case (.pushed, .hat): -12 ... -6
      case (.pushed, .bass): 0...6
      case (.pushed, .chords): 0...8
      case (.pushed, .melody): 0...10
      }
    }
  }

  let pocket: Pocket
  /// The share of an eighth that its first sixteenth takes.
  ///
  /// - Unit: thousandths.
  /// - Range: 500...670.
  let swing: Int
  private let tempo: Int
  /// - Unit: ticks.
  private let delays: [Int]
  /// What chance adds, the same in every second bar.
  ///
  /// - Unit: ticks, by player and step.
  private let habits: [[Int]]

  private static let deviations = [15, 25, 40, 40, 50, 80]  // tenths of a millisecond, by player

  init(swing: Int, tempo: Int, _ source: inout RandomSource) {
    self.swing = swing
    self.tempo = tempo
    let pocket = source.pick([(55, Pocket.laidBack), (25, .drunk), (20, .pushed)])
    self.pocket = pocket
    delays = Player.allCases.map { player in
      Feel.ticks(tenths: 10 * source.integer(in: pocket.delay(of: player)), tempo: tempo)
    }
    habits = Player.allCases.map { player in
      (0..<2 * Beat.stepsInBar).map { _ in
        // 70 % of what chance adds is habit: of the variance, not of the time.
        Feel.ticks(tenths: source.bell(Feel.deviations[player.rawValue]) * 84 / 100, tempo: tempo)
      }
    }
  }

  /// When a player plays what stands on a step.
  ///
  /// - Returns: ticks, from the beginning of the song; not less than 0.
  func tick(bar: Int, step: Int, _ player: Player, _ source: inout RandomSource) -> Int {
    let place = bar * Beat.ticksInBar + step * Beat.ticksInStep
    let late = step.isMultiple(of: 2) ? 0 : (swing - 500) * 2 * Beat.ticksInStep / 1000
    let deviation = Feel.deviations[player.rawValue] * 55 / 100
    let chance = Feel.ticks(tenths: source.bell(deviation), tempo: tempo)
    let habit = habits[player.rawValue][(bar % 2) * Beat.stepsInBar + step % Beat.stepsInBar]
    return max(0, place + late + delays[player.rawValue] + habit + chance)
  }

  /// - Parameter milliseconds: of sounding time.
  func ticks(milliseconds: Int) -> Int { Feel.ticks(tenths: 10 * milliseconds, tempo: tempo) }

  /// A quarter note has 480 ticks and lasts 600,000 / tempo tenths of a millisecond.
  private static func ticks(tenths: Int, tempo: Int) -> Int { tenths * tempo / 1250 }

  /// Where steps between the eighths stand, each as often as the genre does.
  static func drawnSwing(_ source: inout RandomSource) -> Int {
    source.pick([
      (8, 500), (17, 540), (15, 560), (22, 580), (15, 600), (13, 620), (10, 667),
    ])
  }
}
