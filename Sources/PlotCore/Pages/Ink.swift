/// A colour to write in; which tint it is, the reader's terminal decides.
///
/// - Source: ECMA-48, "SGR - Select Graphic Rendition".
public enum Ink: Int, Hashable, Sendable {
  case strong = 1
  case faint = 2
  case red = 31
  case green = 32
  case yellow = 33
  case blue = 34
  case magenta = 35
  case cyan = 36
}

extension Page {
  /// The text in a colour, where the page has any.
  public func inked(_ text: String, _ ink: Ink?) -> String {
    guard hasColour, let ink, !text.isEmpty else { return text }
    return "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m"
  }

  /// Characters with a colour each, as one text.
  func inked(_ cells: [Cell]) -> String {
    var text = ""
    var start = 0
    let cells = cells[..<((cells.lastIndex { $0 != .empty } ?? -1) + 1)]
    while start < cells.count {
      let end = cells[start...].firstIndex { $0.ink != cells[start].ink } ?? cells.endIndex
      text += inked(String(cells[start..<end].map(\.character)), cells[start].ink)
      start = end
    }
    return text
  }
}

/// One column of a drawing.
struct Cell: Hashable, Sendable {
  var character: Character
  var ink: Ink?

  static let empty = Cell(character: " ")
}
