import LofiLanguage

/// The different values of a list, in order of first appearance, and how often each occurs.
struct Tally {
  private(set) var entries: [(value: Value, count: Int)] = []

  /// - Complexity: linear in the number of values, by their short forms; equal values with different
  ///   spellings (1 and 1.0, C#4 and Db4) are found by comparing.
  init(of values: [Value]) {
    var places: [String: Int] = [:]
    for value in values {
      let key = value.shortForm
      if let place = places[key] {
        entries[place].count += 1
        continue
      }
      let isPlain = if case .text = value { true } else { false }
      let place = isPlain ? nil : entries.firstIndex { $0.value.equals(value) }
      if let place { entries[place].count += 1 } else { entries.append((value, 1)) }
      places[key] = place ?? entries.count - 1
    }
  }

  /// Most frequent first; equal counts stay in order.
  var byFrequency: [(value: Value, count: Int)] {
    entries.enumerated().sorted { a, b in
      a.element.count == b.element.count ? a.offset < b.offset : a.element.count > b.element.count
    }.map(\.element)
  }
}
