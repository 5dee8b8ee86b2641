/// What a song is to feel like; each is a leaning, not a rule.
public enum Mood: String, CaseIterable, Sendable {
  case calm, sad, warm, sleepy, bright, rainy

  /// How often of a hundred times in minor.
  var minorShare: Int {
    switch self {
    case .calm: 45
    case .sad: 95
    case .warm: 20
    case .sleepy: 50
    case .bright: 5
    case .rainy: 80
    }
  }

  /// - Unit: quarter notes a minute.
  var tempos: ClosedRange<Int> {
    switch self {
    case .calm: 70...82
    case .sad: 64...76
    case .warm: 74...88
    case .sleepy: 60...70
    case .bright: 82...94
    case .rainy: 68...80
    }
  }

  /// Notes in a motif at most.
  var density: Int {
    switch self {
    case .sleepy, .sad: 4
    case .calm, .rainy: 5
    case .warm, .bright: 6
    }
  }
}
