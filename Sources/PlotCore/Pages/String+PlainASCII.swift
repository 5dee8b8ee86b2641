extension String {
  /// The text in ASCII: signs that lofi writes become ones like them, other characters a `?`.
  public var plainASCII: String {
    guard !utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    return reduce(into: "") { text, character in
      if character.isASCII {
        text.append(character)
      } else {
        text += Self.likeness[character] ?? String(repeating: "?", count: character.columnCount)
      }
    }
  }

  private static let likeness: [Character: String] = [
    "·": "-", "…": "...", "×": "x", "→": "->", "↑": "^", "↓": "v", "–": "-", "—": "-", "−": "-",
    "’": "'", "‘": "'", "“": "\"", "”": "\"", "„": "\"", "♯": "#", "♭": "b", "━": "=", "─": "-",
    "│": "|", "├": "+", "└": "+", "▇": "#", "\u{A0}": " ",
  ]
}
