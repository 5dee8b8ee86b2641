import LofiLanguage
import TensorCore

extension Call {
  /// A list of numbers.
  func numbers(_ name: String) throws -> [Number] {
    try list(name).map { value in
      guard case .number(let number) = value else {
        throw Complaint(
          .types, "`\(command.name)` needs numbers, but the list holds \(value.kind.withArticle)",
          parameter: name)
      }
      return number
    }
  }

  /// A list of tensors, or of what can become one.
  func tensors(_ name: String) throws -> [Tensor] {
    try nonEmpty(name).map { try Tensor(numbersIn: $0, parameter: name) }
  }

  /// The first element that no other is better than; `isBetter` has no answer where there is no order.
  func best(_ name: String, _ isBetter: (_ best: Value, _ value: Value) -> Bool?) throws -> Value {
    let first = try nonEmpty(name)[0]
    return try elements(name).dropFirst().reduce(first) { best, value in
      guard let isBetter = isBetter(best, value) else {
        throw Complaint(
          .types,
          "`\(command.name)` has no order between \(best.kind.withArticle) and \(value.kind.withArticle)",
          parameter: name)
      }
      return isBetter ? value : best
    }
  }

  /// The tensor that a list means where it has rows, or where an axis is named.
  func rows(_ name: String) throws -> Tensor? {
    if axis == nil {
      switch try elements(name).first {
      case .list?, .range?, .foreign(is Tensor)?: break
      default: return nil
      }
    }
    return try tensor(name)
  }
}

extension Number.Refusal: ExplainedError {
  public var complaint: Complaint {
    switch self {
    case .overflow: Complaint(.number, "the result is too large for an exact number")
    case .divisionByZero: Complaint(.number, "this divides by zero")
    case .notANumber: Complaint(.number, "the result is not a number")
    }
  }
}
