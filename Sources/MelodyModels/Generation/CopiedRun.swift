/// The longest run of generated tokens that also stands in a song the model was trained on.
public struct CopiedRun: Hashable, Sendable {
  /// Where it stands in what was generated.
  public let range: Range<Int>
  /// The song's name; empty where the songs were one flat row.
  public let song: String

  public var count: Int { range.count }

  /// The longest run, of equal ones the first in the first song; nothing without a common token.
  ///
  /// - Complexity: generated tokens times tokens of the songs.
  public init?(of generated: [Int], in songs: [Song]) {
    var (length, end, songIndex) = (0, 0, 0)
    let generated = generated.map { Int32(clamping: $0) }
    for (index, song) in songs.enumerated() {
      // Each entry: how long the run is that ends at this token of both.
      var runs = [Int](repeating: 0, count: song.ids.count + 1)
      for (place, id) in generated.enumerated() {
        var before = 0
        for (songPlace, songID) in song.ids.enumerated() {
          let run = id == songID ? before + 1 : 0
          before = runs[songPlace + 1]
          runs[songPlace + 1] = run
          if run > length {
            (length, end, songIndex) = (run, place + 1, index)
          }
        }
      }
    }
    guard length > 0 else { return nil }
    range = end - length..<end
    self.song = songs[songIndex].name
  }
}
