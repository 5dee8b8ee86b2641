/// Operators, brackets and other signs.
extension Lexer {
  mutating func readSymbol(_ scalar: Unicode.Scalar) throws(Diagnostic) -> Lexeme.Symbol {
    if let symbol = symbol(scalar, peek(1), peek(2)) {
      position += symbol.rawValue.utf8.count
      return symbol
    }
    throw foreignSign(scalar)
  }

  /// The longest sign that these scalars begin with.
  private func symbol(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar?, _ third: Unicode.Scalar?
  ) -> Lexeme.Symbol? {
    switch (first, second) {
    case (".", "."): third == "<" ? .openRange : .range
    case ("=", ">"): .arrow
    case ("=", "="): .equal
    case ("!", "="): .notEqual
    case ("<", "="): .lessOrEqual
    case (">", "="): .greaterOrEqual
    case ("|", _): .pipe
    case (",", _): .comma
    case ("=", _): .assign
    case ("<", _): .less
    case (">", _): .greater
    case ("+", _): .plus
    // Web pages have a typographic minus.
    case ("-", _), ("−", _): .minus
    case ("*", _): .times
    case ("/", _): .divide
    case ("%", _): .remainder
    case ("^", _): .power
    case (".", _): .dot
    case (":", _): .colon
    case ("(", _): .openParenthesis
    case (")", _): .closeParenthesis
    case ("[", _): .openBracket
    case ("]", _): .closeBracket
    case ("{", _): .openBrace
    case ("}", _): .closeBrace
    default: nil
    }
  }
}
