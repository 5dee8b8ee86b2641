import LofiLanguage
import NeuralCore

extension Builtin {
  static let plot = Builtin(
    "plot", .look, "Draw curves: of a history by name, or of a list of numbers. Hands it on.",
    stage: 6, hasEffect: true,
    examples: [
      Example("[1, 4, 9] | plot | count", shows: "3")
    ], seeAlso: ["show"],
    forms: [
      Form(
        [
          .required("history", .kinds([.history]), "A history."),
          .many(
            "names", .choice(["loss", "validation_loss", "learning_rate", "seconds"]),
            "What to draw; the losses unless said."),
        ], returns: .same("the history")
      ) { call in
        let history: History = try call.foreign("history")
        let asked = call.many.map(\.plainForm)
        let names = asked.isEmpty ? ["loss", "validation_loss"] : asked
        let curves = [
          "loss": history.loss, "validation_loss": history.validationLoss,
          "learning_rate": history.learningRate, "seconds": history.seconds,
        ]
        let lists = names.compactMap { name in
          curves[name].flatMap { $0.isEmpty ? nil : (name, $0) }
        }
        call.host.print(Curve.text(of: lists, width: call.host.width))
        return try call.value("history")
      },
      Form(
        [
          .required("list", .list, "Numbers.")
        ], returns: .same("the list")
      ) { call in
        call.host.print(
          Curve.text(
            of: [("values", try call.numbers("list").map(\.double))], width: call.host.width))
        return try call.value("list")
      },
    ])
}
