import RandomCore
import TensorCore

/// Questions to learn from: a window of tokens, and the token that comes next; or the one that comes
/// after each.
///
/// The window slides by one token. Over one flat row it crosses from song to song, as the
/// tutorial's does; over songs it never leaves its song.
///
/// - Invariant: at least one window; every id is in the vocabulary.
public struct Dataset: Hashable, Sendable {
  public let vocabulary: Vocabulary
  /// The tokens in a window, the target not counted.
  public let length: Int
  public let targets: Targets
  /// Whether it was made of songs rather than of one flat row.
  public let knowsSongs: Bool
  /// All songs, one behind the other.
  let ids: [Int32]
  let spans: [Span]
  /// Where in `ids` the windows begin, in the order of the windows.
  let starts: [Int]

  /// What is asked of a window.
  public enum Targets: String, Hashable, Sendable, CaseIterable {
    /// The token after the window.
    case last
    /// After each of its tokens the next.
    case each
  }

  /// Where a song stands in the row of all.
  struct Span: Hashable, Sendable {
    let name: String
    let range: Range<Int>
  }

  /// Windows over one row of ids, whatever songs it is made of.
  ///
  /// - Throws: ``MelodyError`` for an id outside the vocabulary, or where no window fits.
  public init(
    ids: [Int], length: Int, vocabulary: Vocabulary, targets: Targets = .last
  ) throws(MelodyError) {
    let row = try Song(name: "", ids: ids, in: vocabulary)
    try self.init(
      rows: [row], length: length, vocabulary: vocabulary, targets: targets, knowsSongs: false)
  }

  /// Windows that stay within a song each.
  ///
  /// - Throws: ``MelodyError`` where no window fits in any song.
  public init(
    songs: [Song], length: Int, vocabulary: Vocabulary, targets: Targets = .last
  ) throws(MelodyError) {
    try self.init(
      rows: songs, length: length, vocabulary: vocabulary, targets: targets, knowsSongs: true)
  }

  private init(
    rows: [Song], length: Int, vocabulary: Vocabulary, targets: Targets, knowsSongs: Bool
  ) throws(MelodyError) {
    guard length > 0 else { throw .badWindowLength(length) }
    var ids: [Int32] = []
    var spans: [Span] = []
    var starts: [Int] = []
    for row in rows {
      for id in row.ids where !vocabulary.tokens.indices.contains(Int(id)) {
        throw .noSuchID(Int(id), size: vocabulary.size)
      }
      let range = ids.count..<ids.count + row.ids.count
      spans.append(Span(name: row.name, range: range))
      if row.ids.count > length { starts += range.lowerBound..<range.upperBound - length }
      ids += row.ids
    }
    guard !starts.isEmpty else {
      throw .tooFewTokens(longest: rows.map(\.ids.count).max() ?? 0, windowLength: length)
    }
    self.init(
      vocabulary: vocabulary, length: length, targets: targets, knowsSongs: knowsSongs, ids: ids,
      spans: spans, starts: starts)
  }

  private init(
    vocabulary: Vocabulary, length: Int, targets: Targets, knowsSongs: Bool, ids: [Int32],
    spans: [Span], starts: [Int]
  ) {
    self.vocabulary = vocabulary
    self.length = length
    self.targets = targets
    self.knowsSongs = knowsSongs
    self.ids = ids
    self.spans = spans
    self.starts = starts
  }

  /// The same songs, and of their windows those that begin there.
  func keeping(_ starts: [Int]) -> Dataset {
    Dataset(
      vocabulary: vocabulary, length: length, targets: targets, knowsSongs: knowsSongs, ids: ids,
      spans: spans, starts: starts)
  }

  /// How many windows there are.
  public var count: Int { starts.count }

  /// The ids of a window.
  ///
  /// - Throws: ``MelodyError/noSuchWindow(_:count:)``.
  public func window(at index: Int) throws(MelodyError) -> [Int] {
    try slice(at: index).map { Int($0) }
  }

  /// The id that comes after a window.
  ///
  /// - Throws: ``MelodyError/noSuchWindow(_:count:)``.
  public func target(at index: Int) throws(MelodyError) -> Int {
    Int(ids[try slice(at: index).endIndex])
  }

  /// What is to be foretold of the window that begins at `start` of all ids.
  func answers(at start: Int) -> ArraySlice<Int32> {
    let first = targets == .each ? start + 1 : start + length
    return ids[first...start + length]
  }

  func slice(at index: Int) throws(MelodyError) -> ArraySlice<Int32> {
    guard starts.indices.contains(index) else { throw .noSuchWindow(index, count: count) }
    return ids[starts[index]..<starts[index] + length]
  }

  /// A window and the id that comes after it.
  ///
  /// - Parameter index: from 0 and under ``count``.
  public func question(at index: Int) -> (window: [Int], target: Int) {
    let end = starts[index] + length
    return (ids[starts[index]..<end].map { Int($0) }, Int(ids[end]))
  }

  /// The windows at these places, in that order.
  ///
  /// - Throws: ``MelodyError/noWindowLeft``.
  public func selecting(_ places: [Int]) throws(MelodyError) -> Dataset {
    guard !places.isEmpty else { throw .noWindowLeft }
    return keeping(places.map { starts[$0] })
  }

  /// A window by lot, every one equally likely.
  public func sample(seed: Int) -> [Int] {
    var source = RandomSource(seed: seed)
    let start = starts[source.integer(below: starts.count)]
    return ids[start..<start + length].map { Int($0) }
  }

  /// What its windows and targets cover: the songs, or the stretches of them that are left.
  public var songs: [Song] {
    var stretches: [(name: String, range: Range<Int>)] = []
    var span = 0
    for start in starts.sorted() {
      while start >= spans[span].range.upperBound { span += 1 }
      let range = start..<start + length + 1
      if let last = stretches.last, start < last.range.upperBound,
        last.range.lowerBound >= spans[span].range.lowerBound
      {
        stretches[stretches.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        stretches.append((spans[span].name, range))
      }
    }
    return stretches.map { Song(name: $0.name, checked: Array(ids[$0.range])) }
  }
}

extension Dataset: CustomStringConvertible {
  public var description: String { "\(count) windows of \(length) tokens" }
}
