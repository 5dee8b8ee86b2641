/// Calls as other languages write them: `model.fit(x)`, `np.array([1])`, `LSTM(4)`, `lambda x: x`.
extension Parser {
  /// `value.name(arguments)`, the name just read.
  func methodCall(of value: Expression, _ name: Name) -> Diagnostic {
    var error = mistake(
      "a field takes no arguments: `.\(name.text)(` has them", at: name.range)
    guard let close = position(of: .closeParenthesis, from: index + 1) else { return error }
    let given = SourceRange(current.range.upper, lexemes[close].range.lower)
    let whole = SourceRange(value.range.lower, lexemes[close].range.upper)
    let (input, arguments) = (source[value.range], source[given].trimmed.replacingKerasNames)
    func offer(_ text: String) { error.repairs.append(Repair(Place(source, whole), text)) }
    let separated = arguments.isEmpty ? "" : " \(arguments)"
    let word = Self.words[name.text] ?? name.text
    error.why =
      Self.modules.contains(input)
      ? "Every command goes by its own name: \(word) …"
      : "A value goes into a command through a pipe: \(input) | \(word) …"
    switch name.text {
    case "append":
      error.why = "A list is joined with another one, and the name bound anew."
      offer("\(input) = \(input) + [\(arguments)]")
    case "extend":
      error.why = "A list is joined with another one, and the name bound anew."
      offer("\(input) = \(input) + \(arguments)")
    case "add" where isStatement(value):
      error.why = "Each layer is piped onto the model before it."
      offer("\(input) = \(input) | \(arguments.asCommand)")
    case "format": break
    default:
      if arguments.isEmpty { offer("\(input).\(name.text)") }
      offer("\(input) | \(word)\(separated)")
      offer("\(word)\(separated)")
      // numpy takes sizes as one value in parentheses.
      if arguments.hasPrefix("("), arguments.hasSuffix(")") { offer("\(word)\(arguments)") }
    }
    return error
  }

  private func isStatement(_ value: Expression) -> Bool {
    lexemes[statementStart].range.lower == value.range.lower
  }

  /// What Python people import.
  private static let modules = [
    "np", "numpy", "tf", "keras", "torch", "music21", "converter", "stream", "note", "os", "random",
    "math", "utils", "plt", "pd",
  ]

  /// Words behind a dot elsewhere, and the command for each.
  private static let words = [
    "fit": "train", "array": "tensor", "constant": "tensor", "parse": "load", "read": "load",
    "load_model": "load", "write": "save", "to_categorical": "one_hot", "concatenate": "concat",
    "len": "count", "head": "take", "filter": "keep", "tail": "last", "dot": "matmul",
    "astype": "cast", "randint": "random", "rand": "random", "softmax": "softmax", "sorted": "sort",
    "split": "split", "reduce": "fold", "avg": "mean",
  ]

  /// A word with a capital and arguments: `LSTM(4)`, `Sequential()`.
  func capitalCall(_ word: String) -> Diagnostic {
    let small = word.kerasName
    var error = mistake(
      "there is no command called `\(word)`", why: "Commands are written small: \(small).")
    guard let close = position(of: .closeParenthesis, from: index + 2) else { return error }
    let whole = SourceRange(current.range.lower, lexemes[close].range.upper)
    if word == "Sequential" {
      error.why =
        "A model begins with `input`, and each layer is piped on: input 100, 1 | lstm 512."
      error.repairs = [Repair(Place(source, whole), "input 100, 1")]
      return error
    }
    let arguments = source[SourceRange(ahead().range.upper, lexemes[close].range.lower)]
    error.repairs = [Repair(Place(source, whole), "\(small)(\(arguments.replacingKerasNames))")]
    if index == statementStart {
      error.question = "Which model does it belong to? Write … | \(small) \(arguments)"
    }
    return error
  }

  /// `model | LSTM(4)`.
  func capitalCommand(_ word: String) -> Diagnostic {
    var error = mistake(
      "expected a command after `|`, but found `\(word)`",
      why: "Commands are written small: \(word.kerasName).")
    var (range, text) = (current.range, word.kerasName)
    if ahead().kind == .symbol(.openParenthesis),
      let close = position(of: .closeParenthesis, from: index + 2)
    {
      range = range.joined(lexemes[close].range)
      let arguments = SourceRange(ahead().range.upper, lexemes[close].range.lower)
      text += "(\(source[arguments].replacingKerasNames))"
    }
    error.repairs = [Repair(Place(source, range), text)]
    return error
  }

  /// `lambda x: x * 2`, the word just read as a name.
  func lambda() -> Diagnostic? {
    guard index > 0, case .name("lambda") = lexemes[index - 1].kind, case .name = current.kind,
      let colon = position(of: .colon, from: index)
    else { return nil }
    let start = lexemes[index - 1].range.lower
    var end = lexemes.count - 1
    var depth = 0
    for place in (colon + 1)..<lexemes.count {
      let kind = lexemes[place].kind
      if kind == .symbol(.openParenthesis) || kind == .symbol(.openBracket) { depth += 1 }
      if kind == .symbol(.closeParenthesis) || kind == .symbol(.closeBracket) { depth -= 1 }
      if depth < 0 || (depth == 0 && (kind == .symbol(.comma) || kind.endsLine))
        || kind == .symbol(.pipe)
      {
        end = place
        break
      }
    }
    let whole = SourceRange(start, lexemes[max(end - 1, colon)].range.upper)
    let parameters = source[SourceRange(current.range.lower, lexemes[colon].range.lower)].trimmed
    let body = source[SourceRange(lexemes[colon].range.upper, whole.upper)].trimmed
    var error = mistake(
      "there is no `lambda`", at: lexemes[index - 1].range,
      why: "Braces make a block of code: { x => … }, or { … } with `it` for its one value.")
    error.repairs = [Repair(Place(source, whole), "{ \(parameters) => \(body) }")]
    return error
  }

  /// `3 if x else 4`, the value just read.
  func choiceBehindValue() -> Diagnostic? {
    guard stands(.if),
      let otherwise = lexemes[index...].firstIndex(where: { $0.kind == .keyword(.else) })
    else { return nil }
    let start = valueStart
    let end = lexemes[otherwise...].first { $0.kind.endsLine }?.range.lower ?? current.range.upper
    func code(_ lower: Int, _ upper: Int) -> String { source[SourceRange(lower, upper)].trimmed }
    var error = mistake(
      "an `if` stands before its values", why: "Write: if x > 1 { a } else { b }.")
    let condition = code(current.range.upper, lexemes[otherwise].range.lower)
    error.repairs = [
      Repair(
        Place(source, SourceRange(start, end)),
        "if \(condition) { \(code(start, current.range.lower)) } "
          + "else { \(code(lexemes[otherwise].range.upper, end)) }")
    ]
    return error
  }

  /// Where the value of this statement begins, after its `=`.
  var valueStart: Int {
    let statement = lexemes[statementStart..<index]
    let assign = statement.firstIndex { $0.kind == .symbol(.assign) }
    return lexemes[assign.map { $0 + 1 } ?? statementStart].range.lower
  }
}

extension String {
  /// A Keras layer as the command that adds it: `BatchNormalization` is `batch_norm`.
  var kerasName: String {
    let names = ["BatchNormalization": "batch_norm", "ReLU": "relu"]
    return names[self] ?? lowercased()
  }

  /// The words with a capital written small, and `=` of a Python option as `: `.
  var replacingKerasNames: String {
    guard let lexemes = try? Lexer.lexemes(of: SourceText(self)).lexemes else { return self }
    let source = SourceText(self)
    var text = ""
    var position = 0
    for lexeme in lexemes {
      text += source[SourceRange(position, lexeme.range.lower)]
      switch lexeme.kind {
      case .capitalWord(let word) where word == "True" || word == "False" || word.count > 3:
        text += word.kerasName
      case .symbol(.assign): text += ": "
      default: text += source[lexeme.range]
      }
      position = lexeme.range.upper
    }
    return text
  }

  /// `lstm(512)` as the head of a stage: `lstm 512`.
  fileprivate var asCommand: String {
    guard hasSuffix(")"), let open = firstIndex(of: "(") else { return self }
    let arguments = self[index(after: open)...].dropLast()
    return arguments.isEmpty ? String(self[..<open]) : "\(self[..<open]) \(arguments)"
  }
}
