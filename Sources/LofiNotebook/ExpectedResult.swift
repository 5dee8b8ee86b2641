/// Compares a value's short form with what a `#=>` line expects.
public enum ExpectedResult {
  /// Whether `found` is what `expected` says: the same text, decimals to the printed digits, and `...`
  /// for anything.
  public static func matches(_ found: String, _ expected: String) -> Bool {
    matches(pieces(of: found)[...], pieces(of: expected)[...])
  }

  private enum Piece: Equatable {
    case character(Character)
    case decimal(Double, digits: Int)
    case anything
  }

  private static func matches(_ found: ArraySlice<Piece>, _ expected: ArraySlice<Piece>) -> Bool {
    guard let first = expected.first else { return found.isEmpty }
    if first == .anything {
      let rest = expected.dropFirst()
      if rest.isEmpty { return true }
      return found.indices.contains { matches(found[$0...], rest) }
    }
    guard let next = found.first, agree(next, first) else { return false }
    return matches(found.dropFirst(), expected.dropFirst())
  }

  private static func agree(_ found: Piece, _ expected: Piece) -> Bool {
    if case .decimal(let a, let finer) = found, case .decimal(let b, let digits) = expected {
      var unit = 1.0
      for _ in 0..<min(digits, finer) { unit /= 10 }
      return abs(a - b) <= unit * 0.5000001
    }
    return found == expected
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    let characters = Array(text)
    var index = 0
    while index < characters.count {
      let rest = characters[index...]
      if rest.starts(with: "...") {
        pieces.append(.anything)
        index += 3
      } else if let (value, digits, length) = decimal(
        rest, after: index > 0 ? characters[index - 1] : nil)
      {
        pieces.append(.decimal(value, digits: digits))
        index += length
      } else {
        if characters[index] != " " { pieces.append(.character(characters[index])) }
        index += 1
      }
    }
    return pieces
  }

  /// A number with a point at the start of `text`.
  private static func decimal(
    _ text: ArraySlice<Character>, after previous: Character?
  ) -> (value: Double, digits: Int, length: Int)? {
    if let previous, previous.isLetter || previous.isNumber || previous == "." { return nil }
    let whole = text.prefix { $0.isASCII && $0.isNumber }
    let afterWhole = text.dropFirst(whole.count)
    guard !whole.isEmpty, afterWhole.first == "." else { return nil }
    let digits = afterWhole.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let value = Double(String(whole) + "." + String(digits)) else {
      return nil
    }
    return (value, digits.count, whole.count + 1 + digits.count)
  }
}
