import RandomCore

/// Draws in whole numbers alone, so that a song is the same on every machine.
extension RandomSource {
  /// One of several things, each as often as its weight says.
  ///
  /// - Precondition: some weight is above 0.
  mutating func pick<Element>(_ choices: [(weight: Int, value: Element)]) -> Element {
    var left = integer(below: choices.reduce(0) { $0 + $1.weight })
    for choice in choices {
      left -= choice.weight
      if left < 0 { return choice.value }
    }
    return choices[choices.count - 1].value
  }

  /// Whether something happens that does so `percent` times of a hundred.
  mutating func happens(_ percent: Int) -> Bool { integer(below: 100) < percent }

  mutating func integer(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + integer(below: range.count)
  }

  /// A number around 0, bell-shaped, cut at 2.5 standard deviations.
  ///
  /// - Source: the sum of twelve even draws, whose variance is 1; Knuth, "Seminumerical Algorithms",
  ///   3.4.1.
  mutating func bell(_ deviation: Int) -> Int {
    let sum = (0..<12).reduce(0) { sum, _ in sum + integer(below: 1001) } - 6000
    let limit = 5 * deviation / 2
    return Swift.max(-limit, Swift.min(limit, sum * deviation / 1000))
  }
}
