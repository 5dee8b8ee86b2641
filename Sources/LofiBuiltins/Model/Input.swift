import LofiLanguage
import NeuralCore

extension Builtin {
  static let input = Builtin(
    "input", .model,
    "The beginning of a model: how many steps a window has, and how many features a step.",
    stage: 5,
    examples: [
      Example("(input 100, 1 | lstm 4).parameters", shows: "96"),
      Example("input 32 | embedding 56, 24 | parameters", shows: "1344"),
    ], seeAlso: ["lstm", "embedding", "dense"],
    forms: [
      Form(
        [
          .required("steps", .whole, "Steps of a window, or features where no step follows."),
          .optional("features", .whole, "Numbers that each step has; left out for an embedding."),
          .seed,
        ], returns: .kind(.model)
      ) { call in
        let features =
          call.optional("features") == nil ? nil : try call.whole("features", in: 1...1_000_000)
        return .foreign(
          try Model(
            steps: call.whole("steps", in: 1...1_000_000), features: features, seed: call.seed))
      }
    ])
}
