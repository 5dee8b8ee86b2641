/// The order in which music21 writes the pitch classes of a chord.
///
///     NormalOrder.of([0, 3, 4, 8])  // [8, 0, 3, 4]; the textbook's order begins with 0
///
/// - Source: Reference 1a, step 19; music21 8.3.0, `Chord.normalOrder`, which turns the Forte
///   class of the set to its pitches.
enum NormalOrder {
  /// - Parameter pitchClasses: numbers 0...11 in any order, repeated or not.
  static func of(_ pitchClasses: [Int]) -> [Int] {
    let members = Set(pitchClasses).sorted()
    guard members.count > 1 else { return members }
    let prime = mostPacked(members)
    let mirror = mostPacked(members.map { (12 - $0) % 12 }.sorted())
    let shape = isTighter(mirror, prime) ? turned(mirror) : prime
    // A symmetric set is given by several of its members; the lowest counts.
    let start = members.first { start in
      shape.allSatisfy { members.contains(($0 + start) % 12) }
    }
    return shape.map { ($0 + (start ?? members[0])) % 12 }
  }

  /// The rotation, moved to 0, that ends lowest, then has the lowest notes from the bottom up.
  private static func mostPacked(_ members: [Int]) -> [Int] {
    let rotations = members.indices.map { first in
      members.indices.map { step in
        (members[(first + step) % members.count] - members[first] + 12) % 12
      }
    }
    return rotations.dropFirst().reduce(rotations[0]) { isTighter($1, $0) ? $1 : $0 }
  }

  private static func isTighter(_ first: [Int], _ second: [Int]) -> Bool {
    if first.last != second.last { return (first.last ?? 0) < (second.last ?? 0) }
    return first.lexicographicallyPrecedes(second)
  }

  /// The shape upside down.
  private static func turned(_ shape: [Int]) -> [Int] {
    shape.reversed().map { (shape.last ?? 0) - $0 }
  }
}
