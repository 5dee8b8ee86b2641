import LofiLanguage
import TensorCore

extension Builtin {
  static let ones = Builtin(
    "ones", .tensor, "A tensor full of ones, of the sizes you give, named or not.", stage: 5,
    examples: [
      Example("ones 2", shows: "[1.0, 1.0]"),
      Example("(ones steps: 3, features: 4).size", shows: "12"),
    ], seeAlso: ["zeros", "random"],
    forms: [
      Form(
        [
          .many("sizes", .whole, "The size of each axis."),
          .otherLabels("axes", .whole, "The size of an axis with that name."),
        ], returns: .kind(.tensor)
      ) { call in
        .foreign(try Tensor.ones(Shape(call.axes())))
      }
    ])
}
