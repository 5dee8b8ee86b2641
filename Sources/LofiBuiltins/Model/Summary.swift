import LofiLanguage
import NeuralCore

extension Builtin {
  static let summaryTable = Builtin(
    "summary", .model, "The layers of a model as a table.", stage: 5, hasEffect: true,
    examples: [
      Example("input 10 | dense 4 | summary"),
      Example("input 100, 1 | lstm 4 | summary | parameters", shows: "96"),
    ], seeAlso: ["parameters", "describe"],
    forms: [
      Form(
        [
          .required("model", .kinds([.model]), "A model; it is left unchanged.")
        ], returns: .same("the model")
      ) { call in
        let model = try call.model("model")
        call.host.print(Value.foreign(model).drawing(on: call.host.page))
        return try call.value("model")
      }
    ])
}
