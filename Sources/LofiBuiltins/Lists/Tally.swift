import LofiLanguage

/// The different values of a list and how often each occurs.
struct Tally {
  private var distinct = Distinct()
  private var counts: [Int] = []

  init(of values: [Value]) {
    for value in values {
      let place = distinct.place(of: value)
      if place == counts.count { counts.append(0) }
      counts[place] += 1
    }
  }

  /// Most frequent first; equal counts stay in order of first appearance.
  var byFrequency: [(value: Value, count: Int)] {
    counts.indices.sorted { a, b in counts[a] == counts[b] ? a < b : counts[a] > counts[b] }
      .map { (distinct.values[$0], counts[$0]) }
  }
}
