/// Expressions, from the weakest binding to the strongest.
extension Parser {
  mutating func expression() throws(Diagnostic) -> Expression {
    try nested { (parser) throws(Diagnostic) in
      parser.stands(.if) ? try parser.choice() : try parser.or()
    }
  }

  private mutating func choice() throws(Diagnostic) -> Expression {
    let start = current.range
    advance()
    let condition = try expression()
    let then = try braced("after the condition of `if`")
    var otherwise: [Statement]?
    if take(.else) {
      if stands(.if) {
        let next = try nested { (parser) throws(Diagnostic) in try parser.choice() }
        let pipeline = Pipeline(first: next, commands: [])
        otherwise = [Statement(form: .pipeline(pipeline), range: next.range, isHidden: false)]
      } else {
        otherwise = try braced("after `else`")
      }
    }
    return Expression(
      form: .choice(condition: condition, then: then, otherwise: otherwise),
      range: range(from: start))
  }

  private mutating func or() throws(Diagnostic) -> Expression {
    var left = try and()
    while stands(.or) {
      try checkHeight(of: left)
      left = try binary(.or, left) { (parser) throws(Diagnostic) in try parser.and() }
    }
    return left
  }

  private mutating func and() throws(Diagnostic) -> Expression {
    var left = try not()
    while stands(.and) {
      try checkHeight(of: left)
      left = try binary(.and, left) { (parser) throws(Diagnostic) in try parser.not() }
    }
    return left
  }

  private mutating func not() throws(Diagnostic) -> Expression {
    let start = current.range
    guard take(.not) else { return try compare() }
    let value = try compare()
    return Expression(form: .inversion(value), range: range(from: start))
  }

  private mutating func compare() throws(Diagnostic) -> Expression {
    let left = try rangeExpression()
    guard let comparison else { return left }
    if comparison == .isNotIn { advance() }
    let result = try binary(comparison, left) { (parser) throws(Diagnostic) in
      try parser.rangeExpression()
    }
    if let next = self.comparison {
      var error = mistake(
        "two comparisons in a row: `\(comparison.rawValue)` and `\(next.rawValue)`",
        why: "Compare two values at a time and join them: 1 < x and x < 5.")
      if case .binary(_, _, let middle, _) = result.form {
        error.repairs = [
          Repair(Place(source, current.range), "and \(source[middle.range]) \(next.rawValue)")
        ]
      }
      throw error
    }
    return result
  }

  /// The comparison that stands here.
  private var comparison: Operator? {
    switch current.kind {
    case .symbol(let symbol):
      Operator(rawValue: symbol.rawValue).flatMap { $0.isComparison ? $0 : nil }
    case .keyword(.in): .isIn
    case .keyword(.not) where ahead().kind == .keyword(.in): .isNotIn
    default: nil
    }
  }

  private mutating func rangeExpression() throws(Diagnostic) -> Expression {
    let first = try sum()
    guard stands(.range) || stands(.openRange) else { return first }
    let isClosed = stands(.range)
    advance()
    if stands(.closeBracket) || stands(.comma) {
      return Expression(
        form: .range(first: first, last: nil, isClosed: false), range: range(from: first.range))
    }
    let last = try sum()
    return Expression(
      form: .range(first: first, last: last, isClosed: isClosed),
      range: first.range.joined(last.range))
  }

  private mutating func sum() throws(Diagnostic) -> Expression {
    var left = try term()
    while stands(.plus) || (stands(.minus) && !isSign) {
      try checkHeight(of: left)
      let sign: Operator = stands(.plus) ? .add : .subtract
      left = try binary(sign, left) { (parser) throws(Diagnostic) in try parser.term() }
    }
    return left
  }

  /// Whether the `-` here has a space before it and none after.
  private var isSign: Bool { current.spaceBefore && !ahead().spaceBefore }

  private mutating func term() throws(Diagnostic) -> Expression {
    var left = try unary()
    while case .symbol(let symbol) = current.kind,
      let sign = Operator(rawValue: symbol.rawValue),
      [.multiply, .divide, .remainder].contains(sign)
    {
      try checkHeight(of: left)
      left = try binary(sign, left) { (parser) throws(Diagnostic) in try parser.unary() }
    }
    return left
  }

  private mutating func unary() throws(Diagnostic) -> Expression {
    let start = current.range
    if take(.minus) {
      guard !current.spaceBefore else {
        throw mistake(
          "a sign touches its value: no space after this `-`", at: start,
          why: "Write -2 for a negative number, a - b to subtract.")
      }
      let value = try power()
      return Expression(form: .negation(value), range: range(from: start))
    }
    return try power()
  }

  private mutating func power() throws(Diagnostic) -> Expression {
    let base = try access()
    guard stands(.power) else { return base }
    return try binary(.power, base) { (parser) throws(Diagnostic) in
      try parser.nested { (parser) throws(Diagnostic) in try parser.unary() }
    }
  }

  /// The operator standing here with `left` and what `right` reads.
  private mutating func binary(
    _ sign: Operator, _ left: Expression,
    right: (inout Parser) throws(Diagnostic) -> Expression
  ) throws(Diagnostic) -> Expression {
    let place = current.range
    advance()
    let right = try right(&self)
    return Expression(
      form: .binary(sign, left, right, sign: place), range: left.range.joined(right.range))
  }

  // MARK: - Fields and indices

  private mutating func access() throws(Diagnostic) -> Expression {
    var value = try self.value()
    while !current.spaceBefore {
      try checkHeight(of: value)
      if take(.dot) {
        guard !current.spaceBefore else { throw mistake("expected a field right after the `.`") }
        let name = try expectName("the name of a field after `.`")
        if stands(.openParenthesis), !current.spaceBefore {
          throw methodCall(of: value, name)
        }
        value = Expression(
          form: .field(of: value, name), range: value.range.joined(name.range))
      } else if stands(.openBracket) {
        advance()
        let arguments = try nested { (parser) throws(Diagnostic) in
          try parser.arguments(of: "an index")
        }
        guard !arguments.isEmpty else {
          throw mistake("an index stands between `[` and `]`: xs[0]")
        }
        if stands(.colon) { throw sliceWithColon() }
        try expect(.closeBracket, "after the index")
        value = Expression(
          form: .index(of: value, arguments), range: range(from: value.range))
      } else {
        break
      }
    }
    return value
  }
}
