/// What is said where an operator has no meaning between two values.
extension Interpreter {
  func meaningless(_ sign: Operator, _ a: Value, _ b: Value, at sides: Sides) -> Diagnostic {
    let (left, right, range) = (sides.left, sides.right, sides.whole)
    var error = diagnostic(
      .types, range, "`\(sign.rawValue)` has no meaning between \(a.inWords) and \(b.inWords)")
    switch (a, b) {
    case (.list, _) where sign == .add:
      error.why = "Lists join lists. To add one value, put it in brackets: xs + [x]."
      repair(&error, right, "[\(source[right])]")
    case (_, .list) where sign == .add:
      error.why = "Lists join lists. To add one value, put it in brackets: [x] + xs."
      repair(&error, left, "[\(source[left])]")
    case (.list, .number):
      error.why = "No operator goes through a list by itself: `map` does, with one element as `it`."
      repair(
        &error, range,
        "\(source[left]) | map { it \(sign.rawValue) \(source[right]) }")
    case (.text, _) where sign == .add, (_, .text) where sign == .add:
      error.why = "Nothing is converted by itself. Put the value into the text: \"{x}\"."
      repair(&error, range, "\"\(inText(left))\(inText(right))\"")
    case (.text, .number) where sign == .multiply:
      error.why = "A text is not multiplied; a list can be repeated and joined."
      repair(
        &error, range,
        "[\(source[left])] | repeat \(source[right]) | join \"\"")
    case (.foreign(let value), .number) where Self.sounds.contains(type(of: value).kind.name):
      error.why = "To move a pitch, say how: C4 | transpose 7."
      let by = sign == .subtract ? "-\(source[right])" : source[right]
      if sign == .add || sign == .subtract {
        repair(&error, range, "\(source[left]) | transpose \(by)")
      }
    default: break
    }
    return error
  }

  /// Kinds that are moved by `transpose`.
  private static let sounds = ["pitch", "note", "chord", "stream", "part", "score"]

  /// Code as a part of a text: `"a"` without its quotes, all else in braces.
  func inText(_ range: SourceRange) -> String {
    let code = source[range]
    return code.hasPrefix("\"") && code.hasSuffix("\"") && code.count > 1
      ? String(code.dropFirst().dropLast()) : "{\(code)}"
  }
}
