import LofiLanguage
import MelodyModels
import NeuralCore
import TensorCore

extension Builtin {
  static let gradient = Builtin(
    "gradient", .tensor,
    "How a result changes when numbers change a little: a model's loss with its weights, found by backpropagation, or a block's number with what it reads.",
    stage: 6,
    examples: [
      Example("3 | gradient { x => x ^ 2 }", shows: "6.0"),
      Example("[1.0, 2.0] | gradient { x => x * x | sum }", shows: "[2.0, 4.0]"),
      Example(
        """
        words = ["C4", "E4"] | vocabulary
        data = [0, 1, 0, 1] | windows 1, vocabulary: words
        model = input 1 | embedding 2, 2 | lstm 2 | dense 2 | softmax
        model | gradient data | map { it.weight } | last
        """, shows: "\"bias\""),
    ], seeAlso: ["train", "batch", "evaluate"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model that ends in softmax."),
          .required("data", .kinds([.dataset]), "The windows that the loss is of: a batch."),
          .seed,
        ], returns: .kind(.list, "a list of records (layer:, weight:, gradient:)")
      ) { call in
        let model = try call.model("model")
        let set = try call.foreign("data", as: Dataset.self).trainingSet(for: model)
        return .list(
          try model.gradient(on: set, seed: call.seed).map { weight in
            .record(
              Record([
                ("layer", .text(weight.layer)), ("weight", .text(weight.name)),
                ("gradient", .foreign(weight.gradient)),
              ]))
          })
      },
      Form(
        [
          .required("at", .number, "The number at which to look."),
          .required("block", .block, "What is made of it: a number."),
        ], returns: .kind(.number, "a decimal")
      ) { call in
        let block = try call.block("block")
        return .decimal(
          try FiniteDifference.slope(at: call.double("at")) { x in
            try call.measure(block, .decimal(x))
          })
      },
      Form(
        [
          .required("at", .kinds([.tensor, .list]), "The numbers at which to look."),
          .required("block", .block, "What is made of them: one number, such as a sum."),
        ], returns: .kind(.tensor, "a tensor of the same shape, to about four digits")
      ) { call in
        let block = try call.block("block")
        return .foreign(
          try FiniteDifference.gradient(at: call.tensor("at")) { x in
            try call.measure(block, .foreign(x))
          })
      },
    ])
}

extension Call {
  /// The one number that `block` makes of `value`.
  fileprivate func measure(_ block: Block, _ value: Value) throws -> Double {
    let result = try result(of: block, value)
    if case .number(let number) = result { return number.double }
    throw Complaint(
      .wrongInput,
      "`gradient` needs a block that gives one number, but received \(result.kind.withArticle)",
      parameter: "block", why: "A loss is one number: add up with sum, or take the mean.")
  }
}
