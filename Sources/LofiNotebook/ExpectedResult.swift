/// Compares a value's short form with what a `#=>` line expects.
public enum ExpectedResult {
  /// Whether `found` is what `expected` says: the same text, decimals to the printed digits, and `...`
  /// for anything.
  public static func matches(_ found: String, _ expected: String) -> Bool {
    matches(pieces(of: found), pieces(of: expected))
  }

  private enum Piece: Equatable {
    case character(Character)
    case decimal(Double, digits: Int)
    case anything
  }

  /// Goes through both; where they differ, the last `...` takes one piece more.
  private static func matches(_ found: [Piece], _ expected: [Piece]) -> Bool {
    var place = 0
    var next = 0
    var retry: (place: Int, next: Int)?
    while place < found.count {
      if next < expected.count, expected[next] == .anything {
        next += 1
        retry = (place, next)
      } else if next < expected.count, agree(found[place], expected[next]) {
        place += 1
        next += 1
      } else if let last = retry {
        retry = (last.place + 1, last.next)
        (place, next) = (last.place + 1, last.next)
      } else {
        return false
      }
    }
    return expected[next...].allSatisfy { $0 == .anything }
  }

  private static func agree(_ found: Piece, _ expected: Piece) -> Bool {
    if case .decimal(let a, _) = found, case .decimal(let b, let digits) = expected {
      var unit = 1.0
      for _ in 0..<digits { unit /= 10 }
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
