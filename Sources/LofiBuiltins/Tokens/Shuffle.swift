import LofiLanguage
import RandomCore
import TensorCore

extension Builtin {
  static let shuffle = Builtin(
    "shuffle", .tokens, "The same elements in an order drawn by chance.",
    examples: [
      Example("[1, 2, 3] | shuffle | sort", shows: "[1, 2, 3]"),
      Example("([1, 2, 3] | shuffle seed: 4) == ([1, 2, 3] | shuffle seed: 4)", shows: "true"),
    ], seeAlso: ["sample", "seed"],
    forms: [
      Form(
        [
          .required("list", .sequence, "What to shuffle."),
          .seed,
        ], returns: .same("the same kind of sequence")
      ) { call in
        var source = RandomSource(seed: try call.seed)
        return try call.selecting("list") { source.shuffled(Array($0.indices)) }
      }
    ])
}
