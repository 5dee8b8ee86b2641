/// Words, numbers, texts and signs.
extension Lexer {
  // MARK: - Words

  /// A name, a keyword, a pitch, a chord, or a word with a capital that is none of these.
  mutating func readWord() -> Lexeme.Kind {
    if let scalar = peek(), ("A"..."Z").contains(scalar) {
      guard let first = readPitch() else { return readCapitalWord() }
      var pitches = [first]
      while peek() == ".", let next = peek(1), ("A"..."Z").contains(next) {
        let dot = position
        position += 1
        guard let pitch = readPitch() else {
          _ = readCapitalWord()
          return .capitalWord(source[SourceRange(dot + 1, position)])
        }
        pitches.append(pitch)
      }
      return pitches.count == 1 ? .pitch(first) : .chord(pitches)
    }
    let start = position
    while let scalar = peek(), isNameScalar(scalar) { position += 1 }
    if let scalar = peek(), ("A"..."Z").contains(scalar) {
      position = start
      return readCapitalWord()
    }
    let word = source[SourceRange(start, position)]
    if let keyword = Lexeme.Keyword(rawValue: word) { return .keyword(keyword) }
    return .name(word)
  }

  /// A letter A–G, its sharps or flats, and an octave −1…9 that no letter, digit or `#` follows.
  private mutating func readPitch() -> String? {
    let start = position
    guard let letter = peek(), ("A"..."G").contains(letter) else { return nil }
    position += 1
    for accidentals: [Unicode.Scalar] in [["#", "♯"], ["b", "♭"]] {
      let first = position
      while position - first < 2, let scalar = peek(), accidentals.contains(scalar) {
        position += 1
      }
      if position > first { break }
    }
    if peek() == "-" || peek() == "−", peek(1) == "1" { position += 1 }
    guard let digit = peek(), ("0"..."9").contains(digit) else {
      position = start
      return nil
    }
    position += 1
    if let next = peek(), isWordScalar(next) || next == "#" || next == "♯" {
      position = start
      return nil
    }
    return source[SourceRange(start, position)]
  }

  private mutating func readCapitalWord() -> Lexeme.Kind {
    let start = position
    while let scalar = peek(),
      isWordScalar(scalar) || scalar == "#" || scalar == "♯" || scalar == "♭"
    {
      position += 1
    }
    return .capitalWord(source[SourceRange(start, position)])
  }

  private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
  }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    isNameScalar(scalar) || ("A"..."Z").contains(scalar)
  }

  // MARK: - Numbers

  /// `12`, `0.3`, `1e-3`, `57_077`; a point has a digit on both sides.
  mutating func readNumber() throws(Diagnostic) -> Number {
    let start = position
    var isDecimal = false
    readDigits()
    if peek() == ".", let next = peek(1), ("0"..."9").contains(next) {
      isDecimal = true
      position += 1
      readDigits()
    }
    if peek() == "e" {
      let sign = peek(1) == "-" || peek(1) == "+" ? 1 : 0
      if let digit = peek(1 + sign), ("0"..."9").contains(digit) {
        isDecimal = true
        position += 1 + sign
        readDigits()
      }
    }
    let range = SourceRange(start, position)
    if let next = peek(), isWordScalar(next) {
      while let scalar = peek(), isWordScalar(scalar) { position += 1 }
      let found = source[SourceRange(start, position)]
      throw diagnostic(
        .syntax, SourceRange(start, position), "`\(found)` is neither a number nor a name",
        why:
          "A name starts with a letter; between a number and a name stands a space or an operator.")
    }
    let digits = source[range].filter { $0 != "_" }
    if isDecimal {
      guard let value = Double(digits), value.isFinite else {
        throw diagnostic(.number, range, "`\(digits)` is too large for a decimal number")
      }
      return .decimal(value)
    }
    guard let value = Int(digits) else {
      throw diagnostic(
        .number, range, "`\(digits)` is past 64 bits, the largest whole number here is \(Int.max)")
    }
    return .integer(value)
  }

  private mutating func readDigits() {
    while let scalar = peek(), ("0"..."9").contains(scalar) || scalar == "_" { position += 1 }
  }

  // MARK: - Texts

  /// A text with its braces. One that opens with a curly quote ends at any quote.
  mutating func readText() throws(Diagnostic) -> [Lexeme.TextPart] {
    let start = position
    textDepth += 1
    defer { textDepth -= 1 }
    guard textDepth <= Parser.deepest else {
      throw diagnostic(
        .syntax, SourceRange(start, start + 1),
        "texts stand inside one another more than \(Parser.deepest) deep")
    }
    let closers: [Unicode.Scalar] = peek() == "\"" ? ["\""] : ["\"", "“", "”", "„"]
    position += 1
    var parts: [Lexeme.TextPart] = []
    var characters = String.UnicodeScalarView()
    while let scalar = peek(), scalar != "\n" {
      if closers.contains(scalar) {
        position += 1
        if !characters.isEmpty || parts.isEmpty { parts.append(.characters(String(characters))) }
        return parts
      } else if scalar == "\\" {
        characters.append(try readEscape())
      } else if scalar == "{" {
        if !characters.isEmpty { parts.append(.characters(String(characters))) }
        characters = String.UnicodeScalarView()
        parts.append(.code(try readCode()))
      } else {
        characters.append(scalar)
        position += 1
      }
    }
    var error = diagnostic(
      .unclosedText, SourceRange(start, position),
      "this text never ends: expected a `\"` on its line")
    error.repairs = ["\"", "\")"].map { Repair(Place(source, SourceRange(position, position)), $0) }
    throw error
  }

  private mutating func readEscape() throws(Diagnostic) -> Unicode.Scalar {
    let range = SourceRange(position, position + 2)
    let escaped = peek(1)
    position += 2
    switch escaped {
    case "n": return "\n"
    case "t": return "\t"
    case "\"", "\\", "{": return escaped ?? "\\"
    default:
      var error = diagnostic(
        .syntax, range, "`\(source[range])` stands for nothing in a text",
        why:
          "A backslash goes before n (new line), t (tab), \", \\ or {. For itself, write it twice; between folders stands a /."
      )
      let line = SourceRange(range.lower - source.column(at: range.lower), limit)
      let text = source[line].split(separator: "\n").first.map(String.init) ?? ""
      error.repairs = [
        Repair(
          Place(source, SourceRange(line.lower, line.lower + text.unicodeScalars.count)),
          text.replacing(#"\"#, with: "/"))
      ]
      throw error
    }
  }

  /// The code between `{` and its `}`, texts inside it passed over.
  private mutating func readCode() throws(Diagnostic) -> SourceRange {
    let open = position
    position += 1
    let start = position
    var depth = 1
    while let scalar = peek(), scalar != "\n" {
      switch scalar {
      case "\"", "“", "”", "„": _ = try readText()
      case "{":
        depth += 1
        position += 1
      case "}":
        depth -= 1
        if depth == 0 {
          defer { position += 1 }
          return SourceRange(start, position)
        }
        position += 1
      default: position += 1
      }
    }
    throw diagnostic(
      .unclosedText, SourceRange(open, open + 1),
      "this `{` in a text is never closed: expected a `}` on its line",
      why: "A { in a text begins a value to put in. For the sign itself write \\{.")
  }
}
