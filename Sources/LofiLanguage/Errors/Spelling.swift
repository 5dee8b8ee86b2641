/// Finds the word that was probably meant.
public enum Spelling {
  /// The nearest of `candidates` to `word`, if one is near enough: a slip or two in a longer word.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let allowed = word.count <= 3 ? 1 : word.count <= 6 ? 2 : 3
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let distance = distance(word, candidate)
      if distance <= allowed, distance < candidate.count, distance < best?.distance ?? .max {
        best = (distance, candidate)
      }
    }
    return best?.candidate
  }

  /// How many letters to change, add, drop, or swap with their neighbour.
  ///
  /// - Source: Damerau 1964, in the form of "optimal string alignment".
  static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    if abs(a.count - b.count) > 3 { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
