import LofiLanguage
import TensorCore

extension Builtin {
  static let zeros = Builtin(
    "zeros", .tensor, "A tensor full of noughts, of the sizes you give, named or not.", stage: 5,
    examples: [
      Example("zeros 2", shows: "[0.0, 0.0]"),
      Example("(zeros steps: 3, features: 4).size", shows: "12"),
    ], seeAlso: ["ones", "random"],
    forms: [
      Form(
        [
          .many("sizes", .whole, "The size of each axis."),
          .otherLabels("axes", .whole, "The size of an axis with that name."),
        ], returns: .kind(.tensor)
      ) { call in
        .foreign(try Tensor.zeros(Shape(call.axes())))
      }
    ])
}
