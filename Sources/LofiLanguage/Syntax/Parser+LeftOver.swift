/// What is said where something stands behind a complete statement.
extension Parser {
  func unexpectedAssignment() -> Diagnostic {
    let before = lexemes[max(index - 1, 0)]
    if ahead().kind == .symbol(.assign) || before.kind == .symbol(.assign) {
      return mistake("`= =` is not an operator", why: "To compare, write == without a space.")
    }
    if case .capitalWord(let word) = before.kind, index == statementStart + 1 {
      var error = mistake(
        "a name is written small, and `\(word)` is not", at: before.range,
        why: "A capital begins a pitch, such as C4.")
      error.repairs = [Repair(Place(source, before.range), word.lowercased())]
      return error
    }
    var error = mistake(
      "`=` names a value, and only at the start of a line",
      why: "To compare, write ==. An option takes a colon: epochs: 20.")
    let isTight = !current.spaceBefore && !ahead().spaceBefore
    error.repairs = [
      Repair(Place(source, current.range), isTight ? ": " : ":"),
      Repair(Place(source, current.range), isTight ? " == " : "=="),
    ]
    return error
  }

  /// `x is 3`, `x is not y`: `is` has been read as a value, or stands here.
  private func pythonIs() -> Diagnostic? {
    let places = [index - 1, index].filter { $0 >= 0 && lexemes[$0].kind == .name("is") }
    guard let place = places.first else { return nil }
    let isNot = lexemes[min(place + 1, lexemes.count - 1)].kind == .keyword(.not)
    let range = lexemes[place].range.joined(lexemes[place + (isNot ? 1 : 0)].range)
    var error = mistake("`is` is no operator here", at: range, why: "To compare, write ==, or !=.")
    error.repairs = [Repair(Place(source, range), isNot ? "!=" : "==")]
    return error
  }

  /// Whether an `f`, `r` or `b` of Python stands right before this text.
  private var endsPythonPrefix: Bool {
    guard index > 0, case .name(let name) = lexemes[index - 1].kind else { return false }
    return !current.spaceBefore && ["f", "r", "b"].contains(name)
  }

  private func pythonText() -> Diagnostic {
    let letter = lexemes[index - 1].range
    var error = mistake(
      "a text needs no `\(source[letter])` before it", at: letter,
      why: "Braces in a text always hold a value: \"tempo {song.tempo}\".")
    error.repairs = [Repair(Place(source, letter), "")]
    return error
  }

  /// Something stands after a complete statement: says what would make sense of it.
  func leftOver() -> Diagnostic {
    switch current.kind {
    case .symbol(.minus):
      var error = mistake(
        "this `-` is a sign, not a subtraction: a space stands before it and none after",
        why: "To subtract, write a - b or a-b.")
      error.repairs = [Repair(Place(source, current.range), "- ")]
      return error
    case .symbol(.openParenthesis), .symbol(.openBracket):
      return mistake(
        "there is a space before this `\(source[current.range])`",
        why:
          "A space before ( or [ begins an argument, and only a command at the start of a stage takes one."
      )
    case .symbol(.colon):
      return mistake(
        "expected the end of the statement, but found `:`",
        why: "A label stands before its value inside arguments: lstm 4, return_sequences: true.")
    case .text where endsPythonPrefix: return pythonText()
    default:
      return pythonIs() ?? lambda() ?? choiceBehindValue()
        ?? mistake("expected the end of the statement, but found \(found)")
    }
  }
}
