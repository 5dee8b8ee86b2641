import LofiLanguage
import TensorCore

extension Builtin {
  static let tensor = Builtin(
    "tensor", .tensor, "A tensor of a list of numbers, nested for more axes.", stage: 5,
    examples: [
      Example("tensor [1, 2, 3]", shows: "[1, 2, 3]"),
      Example("tensor([[1, 2], [3, 4]])[1, 0]", shows: "3"),
    ], seeAlso: ["zeros", "reshape"],
    forms: [
      Form(
        [
          .required("tensor", .kinds([.tensor, .list, .range, .number]), "A tensor, or numbers.")
        ], returns: .kind(.tensor)
      ) { call in
        .foreign(try call.tensor("tensor"))
      }
    ])
}
