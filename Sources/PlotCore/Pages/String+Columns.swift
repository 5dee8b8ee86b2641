/// Text by the columns that it takes on a terminal.
extension String {
  /// How many columns the text takes; colours take none.
  public var columnCount: Int {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    var count = 0
    forEachPiece { piece in
      count += piece.columns
      return true
    }
    return count
  }

  /// The text in at most `columns`; where something is cut off, `mark` says so.
  public func cut(to columns: Int, mark: String) -> String {
    guard isWider(than: columns) else { return self }
    let room = columns - mark.columnCount
    guard room >= 0 else { return String(mark.prefix(Swift.max(0, columns))) }
    var (text, used, isColoured) = ("", 0, false)
    forEachPiece { piece in
      guard used + piece.columns <= room else { return false }
      used += piece.columns
      if piece.isColour { isColoured = piece.text != "\u{1B}[0m" }
      text += piece.text
      return true
    }
    return text + (isColoured ? "\u{1B}[0m" : "") + mark
  }

  /// Asked of long texts too, so that only their beginning is looked at.
  private func isWider(than columns: Int) -> Bool {
    var count = 0
    forEachPiece { piece in
      count += piece.columns
      return count <= columns
    }
    return count > columns
  }

  /// With spaces behind it, or before it, until it takes `columns`.
  public func padded(to columns: Int, onLeft: Bool = false) -> String {
    let spaces = String(repeating: " ", count: Swift.max(0, columns - columnCount))
    return onLeft ? spaces + self : self + spaces
  }

  /// With a space for each character that would move the cursor or change the terminal.
  public var withoutControls: String {
    guard unicodeScalars.contains(where: \.isControl) else { return self }
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.isControl ? " " : scalar) }
    return String(scalars)
  }

  /// A character, or a change of colour.
  private struct Piece {
    var text: String
    var columns: Int
    var isColour: Bool
  }

  /// Goes through the pieces until `body` says that it has seen enough.
  private func forEachPiece(_ body: (Piece) -> Bool) {
    var colour: String?
    for character in self {
      if let begun = colour {
        let sequence = begun + String(character)
        colour = character.isLetter ? nil : sequence
        if colour == nil, !body(Piece(text: sequence, columns: 0, isColour: true)) { return }
      } else if character == "\u{1B}" {
        colour = "\u{1B}"
      } else {
        let piece = Piece(
          text: String(character), columns: character.columnCount, isColour: false)
        if !body(piece) { return }
      }
    }
  }
}

extension Character {
  /// How many columns it takes: 2 for the wide letters of East Asia and for pictures.
  ///
  /// - Source: Unicode Standard Annex 11, "East Asian Width"; Annex 51, "Unicode Emoji".
  public var columnCount: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.isASCII { return first.isControl ? 0 : 1 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    let isPicture =
      first.properties.isEmojiPresentation || unicodeScalars.contains("\u{FE0F}")
    return isPicture || first.isWide ? 2 : 1
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || (0x7F..<0xA0).contains(value) }

  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
