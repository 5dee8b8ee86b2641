import LofiLanguage
import TensorCore

extension Builtin.Form {
  /// From a tensor to a number, or to one number for each place along an axis.
  ///
  /// - Parameter returns: the kinds of value that come back.
  static func tensor(
    returns: [Kind] = [.number, .tensor],
    _ reduce: @escaping @Sendable (Tensor, AxisReference?) throws -> Tensor
  ) -> Builtin.Form {
    Builtin.Form(
      [
        .required("tensor", .kinds([.tensor]), "A tensor."),
        .axis("Its name or place; all axes unless said."),
      ], returns: .kinds(returns)
    ) { call in
      try reduce(call.tensor("tensor"), call.axis).value
    }
  }

  /// The same of numbers, or of rows of numbers, which are read as a tensor.
  static func numbers(
    _ reduceRows: @escaping @Sendable (Tensor, AxisReference?) throws -> Tensor,
    _ reduce: @escaping @Sendable (Call) throws -> Number
  ) -> Builtin.Form {
    Builtin.Form(
      [
        .required("list", .list, "Numbers, or rows of numbers."),
        .axis("Its place; all axes unless said."),
      ], returns: .kinds([.number, .tensor])
    ) { call in
      if let rows = try call.rows("list") { return try reduceRows(rows, call.axis).value }
      return .number(try reduce(call))
    }
  }

  /// The best of values with an order, or of rows of numbers.
  static func best(
    _ reduceRows: @escaping @Sendable (Tensor, AxisReference?) throws -> Tensor,
    _ isBetter: @escaping @Sendable (_ best: Value, _ value: Value) -> Bool?
  ) -> Builtin.Form {
    Builtin.Form(
      [
        .required("list", .sequence, "Values with an order, or rows of numbers."),
        .axis("Its place, for rows of numbers."),
      ], returns: .any("one value")
    ) { call in
      if let rows = try call.rows("list") { return try reduceRows(rows, call.axis).value }
      return try call.best("list", isBetter)
    }
  }
}
