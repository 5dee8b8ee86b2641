import LofiLanguage
import TensorCore

extension Call {
  /// A list of numbers.
  func numbers(_ name: String) throws -> [Number] {
    try nonEmptyList(name).map { value in
      guard case .number(let number) = value else {
        throw Complaint(
          .types, "`\(command.name)` needs numbers, but the list holds \(value.kind.withArticle)",
          parameter: name)
      }
      return number
    }
  }

  /// A list of tensors.
  func tensors(_ name: String) throws -> [Tensor] {
    try nonEmptyList(name).map { value in
      guard let tensor = try Tensor(number: value) else {
        throw Complaint(
          .types, "`\(command.name)` joins tensors, but the list holds \(value.kind.withArticle)",
          parameter: name)
      }
      return tensor
    }
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
