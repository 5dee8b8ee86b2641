extension RandomSource {
  /// A number from 0 up to but not including 1, one of 2²⁴ equally likely.
  public mutating func uniform() -> Float {
    Float(bits() >> 8) * 0x1p-24
  }

  /// A number from 0 up to but not including 1, one of 2⁵³ equally likely.
  public mutating func uniformDouble() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A draw from the normal distribution with mean 0 and standard deviation 1.
  ///
  /// - Source: the polar method of Marsaglia and Bray, "A convenient method for generating normal
  ///   variables", SIAM Review 6, 1964. The second number of each pair is not kept, so that a
  ///   source is no more than its place in the stream.
  public mutating func normal() -> Double {
    while true {
      let x = 2 * uniformDouble() - 1
      let y = 2 * uniformDouble() - 1
      let square = x * x + y * y
      if square > 0, square < 1 {
        return x * (-2 * Self.logarithm(square) / square).squareRoot()
      }
    }
  }

  /// A whole number from 0 up to but not including `bound`, all equally likely; 0 if there is none.
  ///
  /// - Source: Lemire, "Fast random integer generation in an interval", ACM TOMACS 29, 2019.
  public mutating func integer(below bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    let range = UInt64(bound)
    var product = next().multipliedFullWidth(by: range)
    if product.low < range {
      let threshold = (0 &- range) % range
      while product.low < threshold {
        product = next().multipliedFullWidth(by: range)
      }
    }
    return Int(product.high)
  }

  /// The elements in a random order, every order equally likely.
  ///
  /// - Source: Durstenfeld, "Algorithm 235: Random permutation", CACM 7, 1964.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
    return elements
  }

  /// An index drawn as often as its weight says, or nil if no weight is above 0.
  ///
  /// Weights need not add up to 1; those that are negative or not a number count as 0.
  public mutating func index(weightedBy weights: [Float]) -> Int? {
    let weights = weights.map { $0 > 0 ? Double($0) : 0 }
    let total = weights.reduce(0, +)
    guard total > 0, total.isFinite else { return nil }
    let target = uniformDouble() * total
    var sum = 0.0
    for (index, weight) in weights.enumerated() where weight > 0 {
      sum += weight
      if target < sum { return index }
    }
    // Rounding can leave the sum just under the target: the last that can be drawn.
    return weights.lastIndex { $0 > 0 }
  }

  /// The natural logarithm by IEEE arithmetic alone, since a library's differs between machines.
  ///
  /// log(m·2ᵉ) = e·log 2 + 2·artanh((m − 1)/(m + 1)), with m within a factor √2 of 1.
  static func logarithm(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var mantissa = x.significand
    if mantissa > 1.414213562373095 {
      mantissa /= 2
      exponent += 1
    }
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    var series = 0.0
    for power in stride(from: 23.0, through: 1, by: -2) {
      series = series * square + 1 / power
    }
    return exponent * 0.693147180559945309 + 2 * ratio * series
  }
}
