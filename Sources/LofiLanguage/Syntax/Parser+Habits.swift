/// Habits from Python, Keras and Jupyter: what is meant, and how it is written here.
extension Parser {
  /// A statement that begins like one of another language.
  func checkHabits() throws(Diagnostic) {
    guard case .name(let word) = current.kind else { return }
    let next = ahead()
    switch word {
    case "import", "from":
      guard case .name = next.kind, next.spaceBefore else { return }
      throw mistake(
        "nothing is imported here", at: line(from: current.range),
        why: "Every command is there from the start; `help` lists them.")
    case "def":
      guard case .name(let name) = next.kind, next.spaceBefore else { return }
      throw definition(name)
    case "while":
      guard next.spaceBefore, next.kind.beginsValue else { return }
      throw mistake(
        "there is no `while`", at: current.range,
        why:
          "Every script ends, so a loop goes through something: for i in 1..100 { … }, or repeat 100, { … }."
      )
    case "class", "elif", "try", "with", "del", "pass", "break", "continue":
      guard next.spaceBefore || next.kind.endsLine, word != "pass" || next.kind.endsLine,
        !next.kind.isAssignment
      else { return }
      guard Self.pythonOnly[word] != nil, next.kind.endsLine || next.kind.beginsValue else {
        return
      }
      throw mistake("there is no `\(word)`", at: current.range, why: Self.pythonOnly[word])
    default: return
    }
  }

  private static let pythonOnly = [
    "elif": "Write else if, on the line of the } before it.",
    "class": "Values have the kinds they have; a record, (name: 1), keeps several together.",
    "try": "An error ends the script; there is nothing to catch.",
    "break": "A loop goes through all it was given; `take` or `keep` choose beforehand.",
    "continue":
      "A loop goes through all it was given; `keep` chooses beforehand, `if` in its body.",
  ]

  /// `def f(x): return x * 2`.
  private func definition(_ name: String) -> Diagnostic {
    let start = current.range
    var error = mistake(
      "there is no `def`", at: start,
      why: "A block with a name does that: \(name) = { x => … }.")
    guard let open = position(of: .openParenthesis, from: index + 2),
      let close = position(of: .closeParenthesis, from: open + 1),
      case .symbol(.colon) = lexemes[min(close + 1, lexemes.count - 1)].kind
    else { return error }
    let parameters = source[SourceRange(lexemes[open].range.upper, lexemes[close].range.lower)]
      .replacing("=", with: ": ")
    let (body, whole) = self.body(after: lexemes[close + 1], from: start)
    guard !body.isEmpty else { return error }
    let arrow = parameters.trimmed.isEmpty ? "" : "\(parameters) => "
    error.repairs = [Repair(Place(source, whole), "\(name) = { \(arrow)\(body) }")]
    return error
  }

  /// What stands after a `:`, on its line or indented on the next one, and all of the source with it.
  private func body(after colon: Lexeme, from start: SourceRange) -> (String, SourceRange) {
    var whole = line(from: start)
    var body = source[SourceRange(colon.range.upper, whole.upper)].trimmed
    if body.isEmpty, source[SourceRange(whole.upper + 1, whole.upper + 2)] == " " {
      let next = line(from: SourceRange(whole.upper + 1, whole.upper + 1))
      body = source[next].trimmed
      whole.upper = next.upper
    }
    return (body.hasPrefix("return ") ? String(body.dropFirst(7)) : body, whole)
  }

  /// `for i in range(10): print(i)`, `if x > 1: print(x)`.
  func missingBrace(_ place: String) -> Diagnostic {
    var error = mistake("expected a `{` \(place), but found \(found)")
    let start = lexemes[statementStart].range
    if stands(.colon) {
      error.why = "What is to be done stands in braces, on any number of lines: { … }."
      let (body, whole) = self.body(after: current, from: start)
      let head = source[SourceRange(start.lower, current.range.lower)].replacingPythonRange
      if !body.isEmpty {
        error.repairs = [Repair(Place(source, whole), "\(head) { \(body) }")]
      }
    } else if stands(.pipe), ahead().kind == .symbol(.pipe) {
      error.why = "A | hands a value on; \"or\" is a word."
      error.repairs = [Repair(Place(source, current.range.joined(ahead().range)), "or")]
    } else if stands(.assign) {
      error.why = "To compare, write ==; `=` gives a name to a value."
      error.repairs = [Repair(Place(source, current.range), "==")]
    }
    return error
  }

  /// `[x * 2 for x in xs]`, or `x = for i in xs { … }`: `map` collects.
  func loopAsValue(from start: SourceRange?) -> Diagnostic {
    var error = mistake(
      "a `for` gives no value",
      why: "`map` collects a result for each element: xs | map { x => … }.")
    guard case .name(let name) = ahead().kind, ahead(2).kind == .keyword(.in) else { return error }
    let values = ahead(3).range.lower
    if let start {
      guard let close = position(of: .closeBracket, from: index) else { return error }
      let body = source[SourceRange(start.upper, current.range.lower)].trimmed
      let text =
        "\(source[SourceRange(values, lexemes[close].range.lower)].trimmed) | map { \(name) => \(body) }"
      let isWhole = lexemes[min(close + 1, lexemes.count - 1)].kind.endsLine
      let whole = SourceRange(start.lower, lexemes[close].range.upper)
      error.repairs = [
        Repair(Place(source, whole), isWhole && beginsValue(at: start) ? text : "(\(text))")
      ]
    } else if let open = position(of: .openBrace, from: index) {
      let text =
        "\(source[SourceRange(values, lexemes[open].range.lower)].trimmed) | map { \(name) =>"
      error.repairs = [
        Repair(Place(source, SourceRange(current.range.lower, lexemes[open].range.upper)), text)
      ]
    }
    return error
  }

  /// Whether a statement, or what follows its `=`, begins at `range`.
  private func beginsValue(at range: SourceRange) -> Bool {
    guard let place = lexemes.firstIndex(where: { $0.range.lower == range.lower }), place > 0 else {
      return true
    }
    return lexemes[place - 1].kind == .symbol(.assign) || lexemes[place - 1].kind.endsLine
  }

  /// Signs in a row that are one operator elsewhere: `**`, `//`, `+=`, `<>`, `||`, `x[:3]`.
  func foreignOperator() -> Diagnostic? {
    guard index > 0, case .symbol(let sign) = current.kind,
      case .symbol(let before) = lexemes[index - 1].kind, !current.spaceBefore
    else { return nil }
    let both = SourceRange(lexemes[index - 1].range.lower, current.range.upper)
    var error = mistake("`\(source[both])` is no operator here", at: both)
    switch (before, sign) {
    case (.times, .times):
      error.why = "To the power of is written ^."
      error.repairs = [Repair(Place(source, both), "^")]
    case (.divide, .divide):
      error.why = "Division is exact: 7 / 2 is the fraction 7/2. What is left over is a % b."
      let (a, b) = (lexemes[max(0, index - 2)].range, ahead().range)
      error.repairs = [
        Repair(
          Place(source, a.joined(b)), "(\(source[a]) - \(source[a]) % \(source[b])) / \(source[b])")
      ]
    case (.less, .greater): error.repairs = [Repair(Place(source, both), "!=")]
    case (.pipe, .pipe):
      error.why = "A | hands a value on; \"or\" is a word."
      error.repairs = [Repair(Place(source, both), "or")]
    case (.plus, .assign), (.minus, .assign), (.times, .assign), (.divide, .assign):
      guard index > 1, case .name(let name) = lexemes[index - 2].kind else { return nil }
      error.why = "A name is bound anew: \(name) = \(name) \(before.rawValue) …"
      error.repairs = [Repair(Place(source, both), "= \(name) \(before.rawValue)")]
    case (.plus, .plus):
      guard index > 1, case .name(let name) = lexemes[index - 2].kind else { return nil }
      error.why = "A name is bound anew: \(name) = \(name) + 1."
      error.repairs = [Repair(Place(source, both), " = \(name) + 1")]
    case (.openBracket, .colon): return sliceWithColon(from: "0")
    default: return nil
    }
    return error
  }

  /// `xs[1:3]`; `from` stands for what is left out before the colon.
  func sliceWithColon(from: String = "") -> Diagnostic {
    let isOpen = ahead().kind == .symbol(.closeBracket)
    var error = mistake(
      "a range has two points, not a `:`",
      why: "0..3 goes to 3, 0..<3 stops before it, and 1.. goes to the end.")
    error.repairs = [Repair(Place(source, current.range), isOpen ? from + ".." : from + "..<")]
    return error
  }

  // MARK: - Places

  func position(of symbol: Lexeme.Symbol, from start: Int) -> Int? {
    var depth = 0
    for place in lexemes.indices.dropFirst(start) {
      guard case .symbol(let found) = lexemes[place].kind else { continue }
      if depth == 0, found == symbol { return place }
      switch found {
      case .openParenthesis, .openBracket, .openBrace: depth += 1
      case .closeParenthesis, .closeBracket, .closeBrace: depth -= 1
      default: break
      }
      if depth < 0 { return nil }
    }
    return nil
  }

  /// From `start` to the end of its line.
  func line(from start: SourceRange) -> SourceRange {
    let rest = source.scalars.dropFirst(start.lower).prefix { $0 != "\n" }
    return SourceRange(start.lower, start.lower + rest.count)
  }
}

extension Lexeme.Kind {
  var endsLine: Bool {
    switch self {
    case .newline, .semicolon, .end, .prose, .option: true
    default: false
    }
  }

  fileprivate var isAssignment: Bool { self == .symbol(.assign) }

  fileprivate var beginsValue: Bool {
    switch self {
    case .name, .number, .text, .pitch, .chord, .capitalWord, .keyword: true
    case .symbol(.openParenthesis), .symbol(.openBracket): true
    default: false
    }
  }
}

extension String {
  fileprivate func replacing(_ sign: Character, with other: String) -> String {
    String(flatMap { $0 == sign ? Array(other) : [$0] })
  }

  /// `range(10)` as `0..<10`, `range(2, 10)` as `2..<10`.
  fileprivate var replacingPythonRange: String {
    guard let start = firstRange(of: "range("),
      let end = self[start.upperBound...].firstIndex(of: ")")
    else { return self }
    let parts = self[start.upperBound..<end].split(separator: ",").map(\.trimmed)
    guard (1...2).contains(parts.count) else { return self }
    let range = parts.count == 1 ? "0..<\(parts[0])" : "\(parts[0])..<\(parts[1])"
    return self[..<start.lowerBound] + range + self[index(after: end)...]
  }
}
