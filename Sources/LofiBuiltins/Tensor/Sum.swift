import LofiLanguage
import TensorCore

extension Builtin {
  static let sum = Builtin(
    "sum", .tensor, "The sum of all elements of a list or a tensor, or along one axis.", stage: 2,
    examples: [
      Example("[1, 2, 3] | sum", shows: "6"),
      Example("tensor([[1.0, 2.0], [3.0, 4.0]]) | sum axis: 0", shows: "[4.0, 6.0]"),
    ], seeAlso: ["mean", "max", "min"],
    forms: [
      Form(
        [
          .required("tensor", .kinds([.tensor]), "A tensor."),
          .labelled("axis", .kinds([.text, .number]), "Its name or place; all axes unless said."),
        ], returns: .kinds([.number, .tensor])
      ) { call in
        try call.tensor("tensor").sum(over: call.axis()).value
      },
      Form(
        [
          .required("list", .list, "Numbers.")
        ], returns: .kind(.number)
      ) { call in
        let numbers = try call.numbers("list")
        return .number(try numbers.reduce(Number.integer(0)) { try $0.combined(.add, with: $1) })
      },
    ])
}
