/// Signs that people bring from elsewhere, and what to write.
extension Lexer {
  func foreignSign(_ scalar: Unicode.Scalar) -> Diagnostic {
    let range = SourceRange(position, position + 1)
    var error = diagnostic(
      .syntax, range, "`\(scalar)` means nothing here", why: Self.reasons[String(scalar)])
    func offer(_ length: Int, _ text: String) {
      let place = Place(source, SourceRange(position, min(position + length, limit)))
      error.repairs.append(Repair(place, text))
    }
    switch scalar {
    case "'", "‘", "’":
      let rest = restOfLine
      offer(rest.unicodeScalars.count, rest.withDoubleQuotes)
    case "!":
      let word = restOfLine.dropFirst().prefix { $0.isLetter }
      if isLineStart, Self.shellWords.contains(String(word)) {
        error = diagnostic(
          .syntax, range, "lofi runs no programs of the shell",
          why: "`files` lists the files of a folder, `run` runs a script, `save` writes.")
        if word == "ls" { offer(restOfLine.unicodeScalars.count, "files \".\"") }
      } else {
        offer(1, "not ")
      }
    case "&": offer(peek(1) == "&" ? 2 : 1, "and")
    case "$", "@": offer(1, "")
    case "_": offer(1, peek(1).map { $0 == " " } ?? true ? "i" : "")
    default: break
    }
    return error
  }

  private var isLineStart: Bool { source.column(at: position) == 0 }

  /// From here to the end of the line.
  private var restOfLine: String {
    var end = position
    while end < limit, source.scalars[end] != "\n" { end += 1 }
    return source[SourceRange(position, end)]
  }

  private static let shellWords = [
    "ls", "pip", "cat", "cd", "pwd", "python", "mkdir", "rm", "mv", "cp", "git", "apt", "echo",
  ]

  private static let reasons = [
    "'": "A text stands between double quotes: \"like this\".",
    "‘": "A text stands between double quotes: \"like this\".",
    "’": "A text stands between double quotes: \"like this\".",
    "!": "Write not x, or a != b.",
    "&": "Write a and b.",
    "$": "A name needs no sign before it.",
    "@": "A name needs no sign before it.",
    "_": "A name starts with a small letter.",
    "?": "A question mark stands behind a name at the prompt, nowhere else: lstm? explains `lstm`.",
  ]
}

extension String {
  /// With every single quote as a double one.
  fileprivate var withDoubleQuotes: String {
    String(map { "'‘’".contains($0) ? "\"" : $0 })
  }
}
