import LofiLanguage
import RandomCore
import TensorCore

extension Builtin {
  static let random = Builtin(
    "random", .tensor, "A tensor of random numbers from 0 up to 1.", stage: 5,
    examples: [
      Example("(random 2, 3).shape", shows: "[2, 3]"),
      Example("(random 4, seed: 1) == (random 4, seed: 1) | min", shows: "true"),
    ], seeAlso: ["zeros", "seed"],
    forms: [
      Form(
        [
          .many("sizes", .whole, "The size of each axis."),
          .otherLabels("axes", .whole, "The size of an axis with that name."),
          .seed,
        ], returns: .kind(.tensor)
      ) { call in
        var source = RandomSource(seed: try call.seed)
        return .foreign(try Tensor.random(Shape(call.axes()), from: &source))
      }
    ])
}
