/// What knows how likely each token is to come next.
protocol Continuation {
  /// The probabilities of every token after a window: first the start, then each time the window
  /// that has lost its first token and gained the chosen one at its end.
  mutating func probabilities(after window: [Int]) throws -> [Float]
}

extension Continuation {
  /// Tokens one after the other: ask, choose, slide.
  ///
  /// - Parameter accept: takes each id as it is made; false ends it after that one.
  mutating func generate(
    _ count: Int, from start: [Int], with picker: inout TokenPicker,
    accept: (Int) throws -> Bool
  ) throws -> [Int] {
    guard count >= 0 else { throw MelodyError.badTokenCount(count) }
    var window = start
    var ids: [Int] = []
    while ids.count < count {
      let id = try picker.pick(try probabilities(after: window))
      ids.append(id)
      guard try accept(id) else { break }
      window.removeFirst()
      window.append(id)
    }
    return ids
  }
}
