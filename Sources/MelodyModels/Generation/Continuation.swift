/// What knows how likely each token is to come next, in some tracks at once.
protocol Continuation {
  /// For each track the probabilities of every token after its window: first the start, then each
  /// time the window that has lost its first token and gained the chosen one at its end.
  mutating func probabilities(after windows: [[Int]]) throws -> [[Float]]
}

extension Continuation {
  /// Tokens one after the other in each track: ask, choose, slide.
  ///
  /// - Parameters:
  ///   - starts: a window for each track.
  ///   - pickers: who chooses, for each track.
  ///   - accept: takes the ids, one a track, as they are made; false ends it after those.
  /// - Returns: the ids of each track.
  mutating func generate(
    _ count: Int, from starts: [[Int]], with pickers: [TokenPicker],
    accept: ([Int]) throws -> Bool
  ) throws -> [[Int]] {
    guard count >= 0 else { throw MelodyError.badTokenCount(count) }
    var pickers = pickers
    var windows = starts
    var tracks = starts.map { _ in [Int]() }
    for _ in 0..<count {
      let answers = try probabilities(after: windows)
      var ids: [Int] = []
      for track in tracks.indices {
        let id = try pickers[track].pick(answers[track])
        tracks[track].append(id)
        windows[track].removeFirst()
        windows[track].append(id)
        ids.append(id)
      }
      guard try accept(ids) else { break }
    }
    return tracks
  }
}
