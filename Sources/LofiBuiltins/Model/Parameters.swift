import LofiLanguage
import NeuralCore

extension Builtin {
  static let parameters = Builtin(
    "parameters", .model, "How many numbers a model holds.", stage: 5, isNoun: true,
    examples: [
      Example("(input 10 | dense 4) | parameters", shows: "44"),
      Example("(input 100, 1 | lstm 4).parameters", shows: "96"),
    ], seeAlso: ["summary", "input"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged.")
        ], returns: .kind(.number, "a whole number")
      ) { call in
        .whole(try call.model("model").parameterCount)
      }
    ])
}
