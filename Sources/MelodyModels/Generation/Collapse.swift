/// A model that has stopped composing: it says one token nearly always, or goes round in a loop.
public enum Collapse: Hashable, Sendable {
  case oneToken(id: Int, count: Int, of: Int)
  case loop(period: Int, repeats: Int, start: Int)

  /// A share above this makes one token too much.
  static let largestShare = 0.8
  static let longestPeriod = 16
  static let mostRepeats = 8
  /// Of fewer tokens nothing can be said.
  static let fewestTokens = 16

  /// What has collapsed in generated ids, or nothing.
  public init?(in ids: [Int]) {
    guard ids.count >= Self.fewestTokens else { return nil }
    if let (id, count) = Self.mostUsed(ids), Double(count) > Self.largestShare * Double(ids.count) {
      self = .oneToken(id: id, count: count, of: ids.count)
      return
    }
    for period in 1...Self.longestPeriod {
      if let run = Self.longestRun(ids, period: period), run.count / period > Self.mostRepeats {
        self = .loop(period: period, repeats: run.count / period, start: run.lowerBound)
        return
      }
    }
    return nil
  }

  /// One line in words: `71 of 80 tokens are F4`.
  public func summary(in vocabulary: Vocabulary) throws(MelodyError) -> String {
    switch self {
    case .oneToken(let id, let count, let total):
      "\(count) of \(total) tokens are \(try vocabulary.token(at: id))"
    case .loop(1, let repeats, let start):
      "from token \(start + 1) on one token comes \(repeats) times running"
    case .loop(let period, let repeats, let start):
      "from token \(start + 1) on the same \(period) tokens come \(repeats) times running"
    }
  }

  private static func mostUsed(_ ids: [Int]) -> (id: Int, count: Int)? {
    var best: (id: Int, count: Int)?
    var (current, count) = (0, 0)
    for id in ids.sorted() {
      count = id == current ? count + 1 : 1
      current = id
      if count > best?.count ?? 0 { best = (id, count) }
    }
    return best
  }

  /// The longest stretch in which every token is the one `period` before it.
  private static func longestRun(_ ids: [Int], period: Int) -> Range<Int>? {
    guard ids.count > period else { return nil }
    var best: Range<Int>?
    var start = 0
    for index in period..<ids.count {
      if ids[index] != ids[index - period] {
        start = index - period + 1
      } else if index + 1 - start > best?.count ?? period {
        best = start..<index + 1
      }
    }
    return best
  }
}
