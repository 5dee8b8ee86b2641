import RandomCore
import TensorCore

extension Dataset {
  /// Two datasets that share no token: one to practise on, one to be examined on.
  ///
  /// Where songs are known, whole songs are put aside; otherwise one block of neighbouring windows.
  /// Windows that reach from one side to the other belong to neither.
  ///
  /// - Parameter share: what to practise on, over 0 and under 1; met as nearly as songs allow.
  /// - Throws: ``MelodyError/badShare(_:)``, ``MelodyError/tooFewWindows(count:windowLength:)``.
  public func split(
    _ share: Double, seed: Int
  ) throws(MelodyError) -> (training: Dataset, validation: Dataset) {
    guard share > 0, share < 1 else { throw .badShare(share) }
    let wanted = min(max(count - Int((Double(count) * share).rounded()), 1), count)
    var source = RandomSource(seed: seed)
    let starts = starts.sorted()
    let songs = bySong(starts).filter { !$0.isEmpty }
    if knowsSongs, songs.count > 1 { return splitSongs(songs, wanted, &source) }
    return try splitBlock(starts, wanted, &source)
  }

  private func bySong(_ starts: [Int]) -> [[Int]] {
    var rest = starts[...]
    return spans.map { span in
      let own = rest.prefix { $0 < span.range.upperBound }
      rest = rest[own.endIndex...]
      return Array(own)
    }
  }

  /// Puts songs aside, in an order drawn by lot, as long as that brings the windows nearer to those
  /// wanted.
  private func splitSongs(
    _ songs: [[Int]], _ wanted: Int, _ source: inout RandomSource
  ) -> (training: Dataset, validation: Dataset) {
    var isAside = [Bool](repeating: false, count: songs.count)
    var taken = 0
    var songCount = 0
    for song in source.shuffled(Array(songs.indices)) where songCount < songs.count - 1 {
      let next = taken + songs[song].count
      guard songCount == 0 || abs(next - wanted) < abs(taken - wanted) else { continue }
      isAside[song] = true
      taken = next
      songCount += 1
    }
    let sides = zip(songs, isAside)
    return (
      keeping(sides.filter { !$1 }.flatMap(\.0)), keeping(sides.filter(\.1).flatMap(\.0))
    )
  }

  private func splitBlock(
    _ starts: [Int], _ wanted: Int, _ source: inout RandomSource
  ) throws(MelodyError) -> (training: Dataset, validation: Dataset) {
    let last = count - wanted
    // In the middle a block costs the windows on both of its sides; a short row has none to spare.
    for first in [source.integer(below: last + 1), last] {
      let block = starts[first..<first + wanted]
      let (low, high) = (starts[first], starts[first + wanted - 1])
      let training = starts.filter { $0 + length < low || $0 > high + length }
      if !training.isEmpty { return (keeping(training), keeping(Array(block))) }
    }
    throw .tooFewWindows(count: count, windowLength: length)
  }
}
