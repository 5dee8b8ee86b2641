import LofiLanguage
import MelodyModels
import RandomCore
import TensorCore

extension Builtin {
  static let sample = Builtin(
    "sample", .tokens, "One element drawn by chance; of a data set, one window.", stage: 7,
    examples: [
      Example("[7] | sample", shows: "7"),
      Example("(1..6 | sample seed: 2) == (1..6 | sample seed: 2)", shows: "true"),
    ], seeAlso: ["shuffle", "seed"],
    forms: [
      Form(
        [
          .required("data", .kinds([.dataset]), "Windows."),
          .seed,
        ], returns: .list(of: .number, "a list of numbers")
      ) { call in
        .list(try call.foreign("data", as: Dataset.self).sample(seed: call.seed).map { .whole($0) })
      },
      Form(
        [
          .required("list", .sequence, "What to draw from."),
          .seed,
        ], returns: .element("one element")
      ) { call in
        let elements = try call.nonEmpty("list")
        var source = RandomSource(seed: try call.seed)
        return elements[source.integer(below: elements.count)]
      },
    ])
}
