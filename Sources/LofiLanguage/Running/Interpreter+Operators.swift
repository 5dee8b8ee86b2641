/// Operators on values.
extension Interpreter {
  func binary(_ sign: Operator, _ left: Expression, _ right: Expression, at place: SourceRange)
    throws -> Value
  {
    if sign == .and || sign == .or {
      let first = try truth(left, sign)
      if first == (sign == .or) { return .boolean(first) }
      return .boolean(try truth(right, sign))
    }
    let a = try required(left)
    let b = try required(right)
    let range = left.range.joined(right.range)
    if let result = try foreign(sign, a, b, at: range) { return result }
    switch sign {
    case .equal: return .boolean(a.equals(b))
    case .notEqual: return .boolean(!a.equals(b))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return .boolean(try compare(sign, a, b, at: range))
    case .isIn, .isNotIn:
      return .boolean(try contains(b, a, at: range) == (sign == .isIn))
    default: return try arithmetic(sign, a, b, at: range, sign: place)
    }
  }

  private func truth(_ expression: Expression, _ sign: Operator) throws -> Bool {
    let value = try required(expression)
    guard case .boolean(let answer) = value else {
      throw diagnostic(
        .condition, expression.range,
        "`\(sign.rawValue)` joins true and false, but received \(value.kind.withArticle)")
    }
    return answer
  }

  private func foreign(_ sign: Operator, _ a: Value, _ b: Value, at range: SourceRange) throws
    -> Value?
  {
    try placed(range) {
      if case .foreign(let value) = a, let result = try value.combined(sign, with: b, isLeft: true)
      {
        return result
      }
      if case .foreign(let value) = b { return try value.combined(sign, with: a, isLeft: false) }
      return nil
    }
  }

  private func compare(_ sign: Operator, _ a: Value, _ b: Value, at range: SourceRange) throws
    -> Bool
  {
    guard a.kind == b.kind, let isLess = a.isLess(than: b), let isMore = b.isLess(than: a) else {
      throw diagnostic(
        .types, range,
        "`\(sign.rawValue)` has no meaning between \(a.kind.withArticle) and \(b.kind.withArticle)",
        why: "Only values of one type have an order: numbers, texts, pitches.")
    }
    switch sign {
    case .less: return isLess
    case .lessOrEqual: return !isMore
    case .greater: return isMore
    default: return !isLess
    }
  }

  private func contains(_ whole: Value, _ part: Value, at range: SourceRange) throws -> Bool {
    switch whole {
    case .list(let elements): return elements.contains { $0.equals(part) }
    case .range(let numbers):
      guard case .number(let number) = part, let value = number.whole else { return false }
      return numbers.values.contains(value)
    case .text(let text):
      guard case .text(let searched) = part else { break }
      return text.containsText(searched)
    case .record(let record):
      guard case .text(let name) = part else { break }
      return record[name] != nil
    case .foreign(let value):
      if let elements = value.elements { return elements.contains { $0.equals(part) } }
    default: break
    }
    throw diagnostic(
      .types, range,
      "`in` looks in a list, a range, a text or a record's names, but received \(whole.kind.withArticle)"
    )
  }

  private func arithmetic(
    _ sign: Operator, _ a: Value, _ b: Value, at range: SourceRange, sign place: SourceRange
  ) throws -> Value {
    switch (a, b) {
    case (.number(let x), .number(let y)):
      do {
        return .number(try x.combined(sign, with: y))
      } catch {
        throw refusal(error, sign, x, y, at: range)
      }
    case (.text(let x), .text(let y)) where sign == .add: return .text(x + y)
    case (.record(let x), .record(let y)) where sign == .add:
      return .record(Record(x.fields + y.fields))
    case (.list, .list), (.list, .range), (.range, .list), (.range, .range):
      guard sign == .add, let x = try placed(range, { try Call.elements(of: a) }),
        let y = try placed(range, { try Call.elements(of: b) })
      else { break }
      return .list(x + y)
    default: break
    }
    var error = diagnostic(
      .types, range,
      "`\(sign.rawValue)` has no meaning between \(a.kind.withArticle) and \(b.kind.withArticle)")
    if sign == .add {
      switch (a, b) {
      case (.list, _):
        error.why = "Lists join lists. To add one value, put it in brackets: xs + [x]."
      case (.text, _), (_, .text):
        error.why = "Nothing is converted by itself. Put the value into the text: \"{x}\"."
      case (.foreign(let value), .number) where type(of: value).kind.name == "pitch":
        error.why = "To move a pitch, say how: C4 | transpose 7."
      default: break
      }
    }
    throw error
  }

  private func refusal(
    _ refusal: Number.Refusal, _ sign: Operator, _ a: Number, _ b: Number, at range: SourceRange
  ) -> Diagnostic {
    let sum = "\(a.shortForm) \(sign.rawValue) \(b.shortForm)"
    switch refusal {
    case .divisionByZero: return diagnostic(.number, range, "`\(sum)` divides by zero")
    case .overflow:
      return diagnostic(
        .number, range, "`\(sum)` is too large for an exact number",
        why:
          "Whole numbers and fractions are exact up to 64 bits. With a decimal, 2.0, it need not be."
      )
    case .notANumber: return diagnostic(.number, range, "`\(sum)` is not a number")
    }
  }

  func negation(_ value: Value, at range: SourceRange) throws -> Value {
    switch value {
    case .number(let number):
      do {
        return .number(try Number.integer(0).combined(.subtract, with: number))
      } catch {
        throw refusal(error, .subtract, .integer(0), number, at: range)
      }
    case .foreign(let foreign):
      if let result = try placed(range, foreign.negated) { return result }
    default: break
    }
    throw diagnostic(.types, range, "`-` has no meaning before \(value.kind.withArticle)")
  }
}

extension String {
  /// Whether `searched` stands somewhere in this text.
  public func containsText(_ searched: String) -> Bool {
    let whole = Array(unicodeScalars)
    let part = Array(searched.unicodeScalars)
    guard !part.isEmpty else { return true }
    guard part.count <= whole.count else { return false }
    return (0...whole.count - part.count).contains {
      whole[$0..<$0 + part.count].elementsEqual(part)
    }
  }
}
