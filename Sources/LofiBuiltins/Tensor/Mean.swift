import LofiLanguage
import TensorCore

extension Builtin {
  static let mean = Builtin(
    "mean", .tensor, "The mean of all elements of a list or a tensor, or along one axis.",
    examples: [
      Example("[1, 2] | mean", shows: "3/2"),
      Example("tensor([[1.0, 2.0], [3.0, 4.0]]) | mean axis: 0", shows: "[2.0, 3.0]"),
    ], seeAlso: ["sum", "max", "min"],
    forms: [
      Form(
        [
          .required("tensor", .kinds([.tensor]), "A tensor."),
          .labelled("axis", .kinds([.text, .number]), "Its name or place; all axes unless said."),
        ], returns: .kinds([.number, .tensor])
      ) { call in
        try call.tensor("tensor").mean(over: call.axis()).value
      },
      Form(
        [
          .required("list", .list, "Numbers.")
        ], returns: .kind(.number)
      ) { call in
        let numbers = try call.numbers("list")
        let total = try numbers.reduce(Number.integer(0)) { try $0.combined(.add, with: $1) }
        return .number(try total.combined(.divide, with: .integer(numbers.count)))
      },
    ])
}
