/// Operators on values.
extension Interpreter {
  func binary(_ sign: Operator, _ left: Expression, _ right: Expression) throws -> Value {
    if sign == .and || sign == .or {
      let first = try truth(left, sign)
      if first == (sign == .or) { return .boolean(first) }
      return .boolean(try truth(right, sign))
    }
    let a = try required(left)
    return try combined(
      sign, a, try required(right), at: Sides(left: left.range, right: right.range))
  }

  /// Where both sides of an operator stand.
  struct Sides {
    let left: SourceRange
    let right: SourceRange
    var whole: SourceRange { left.joined(right) }
  }

  func combined(_ sign: Operator, _ a: Value, _ b: Value, at sides: Sides) throws -> Value {
    let range = sides.whole
    if let result = try foreign(sign, a, b, at: range) { return result }
    switch sign {
    case .equal: return .boolean(a.equals(b))
    case .notEqual: return .boolean(!a.equals(b))
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return .boolean(try compare(sign, a, b, at: sides))
    case .isIn, .isNotIn:
      return .boolean(try contains(b, a, at: range) == (sign == .isIn))
    default: return try arithmetic(sign, a, b, at: sides)
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
    guard a.isForeign || b.isForeign else { return nil }
    return try placed(range) {
      if case .foreign(let value) = a, let result = try value.combined(sign, with: b, isLeft: true)
      {
        return result
      }
      if case .foreign(let value) = b { return try value.combined(sign, with: a, isLeft: false) }
      return nil
    }
  }

  private func compare(_ sign: Operator, _ a: Value, _ b: Value, at sides: Sides) throws -> Bool {
    let range = sides.whole
    guard a.kind == b.kind, let isLess = a.isLess(than: b), let isMore = b.isLess(than: a) else {
      var error = diagnostic(
        .types, range, "`\(sign.rawValue)` has no meaning between \(a.inWords) and \(b.inWords)",
        why: "Only values of one type have an order: numbers, texts, pitches.")
      for (value, side) in [(a, sides.left), (b, sides.right)] {
        if case .text(let text) = value, text.first?.isNumber ?? false {
          repair(&error, side, text)
        }
      }
      throw error
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
      "`in` looks in a list, a range, a text or a record's names, but received \(whole.inWords)"
    )
  }

  private func arithmetic(_ sign: Operator, _ a: Value, _ b: Value, at sides: Sides) throws -> Value
  {
    let range = sides.whole
    switch (a, b) {
    case (.number(let x), .number(let y)):
      do {
        return .number(try x.combined(sign, with: y))
      } catch {
        throw refusal(error, sign, x, y, at: range)
      }
    case (.text(let x), .text(let y)) where sign == .add:
      return try bounded(.text(x + y), at: range)
    case (.record(let x), .record(let y)) where sign == .add:
      return .record(Record(x.fields + y.fields))
    case (.list, .list), (.list, .range), (.range, .list), (.range, .range):
      guard sign == .add, let x = try placed(range, { try Call.elements(of: a) }),
        let y = try placed(range, { try Call.elements(of: b) })
      else { break }
      return try bounded(.list(x + y), at: range)
    default: break
    }
    throw meaningless(sign, a, b, at: sides)
  }

  private func refusal(
    _ refusal: Number.Refusal, _ sign: Operator, _ a: Number, _ b: Number, at range: SourceRange
  ) -> Diagnostic {
    let sum = "\(a.shortForm) \(sign.rawValue) \(b.shortForm)"
    switch refusal {
    case .divisionByZero:
      return diagnostic(
        .number, range, "`\(sum)` divides by zero",
        why: "Nothing can be shared out among none.",
        question: "Which number should stand there? An empty list counts as 0.")
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
