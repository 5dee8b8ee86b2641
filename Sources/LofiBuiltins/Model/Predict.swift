import LofiLanguage
import MelodyModels
import NeuralCore
import TensorCore

extension Builtin {
  static let predict = Builtin(
    "predict", .model, "What a model answers to a window: a probability for every token.", stage: 7,
    examples: [
      .withSmallNetwork("(model | predict [0, 1, 2]).shape", shows: "[3]"),
      .withSmallNetwork(
        """
        probabilities = model | predict [0, 1, 2]
        (probabilities | sum) > 0.999
        """, shows: "true"),
    ], seeAlso: ["generate", "argmax"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged."),
          .required(
            "window", .kinds([.list, .range, .tensor]),
            "A window: a list of numbers of tokens, or a tensor of windows."),
        ], returns: .kind(.tensor)
      ) { call in
        let model = try call.model("model")
        if case .foreign(let foreign) = try call.value("window"), let tensor = foreign as? Tensor,
          tensor.shape.rank > 1
        {
          return .foreign(try model.predict(tensor))
        }
        let window = try call.ids("window")
        let size = model.outputAxes.last?.size ?? 0
        let form = try InputForm(for: model, vocabularySize: size)
        let answer = try model.predict(form.tensor(window: window, vocabularySize: size))
        return .foreign(
          try answer.reshaped(model.outputAxes.dropLast() + [Axis("tokens", size)]))
      }
    ])
}
