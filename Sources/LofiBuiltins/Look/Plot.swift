import LofiLanguage
import NeuralCore
import PlotCore
import TensorCore

extension Builtin {
  static let plot = Builtin(
    "plot", .look,
    "Draw curves of numbers, bars of counted things, or the shades of a table. Hands it on.",
    stage: 6, hasEffect: true,
    examples: [
      Example("[1, 4, 9] | plot | count", shows: "3"),
      Example("[\"a\", \"b\", \"a\"] | count_by | plot | count", shows: "2"),
      Example("[1/2, 1/4, 1/8] | plot | last", shows: "1/8"),
    ], seeAlso: ["show", "train", "table", "count_by"],
    forms: [
      Form(
        [
          .required("history", .kinds([.history]), "A history."),
          .many(
            "names", .choice(["loss", "validation_loss", "learning_rate", "seconds"]),
            "What to draw; the losses unless said."),
          .rows,
        ], returns: .same("the history")
      ) { call in
        let names = call.many.map(\.plainForm)
        let chart = try call.foreign("history", as: History.self)
          .chart(names.isEmpty ? ["loss", "validation_loss"] : names)
        try call.draw(chart.lines)
        return try call.value("history")
      },
      Form(
        [
          .required("list", .list, "Numbers, or records with numbers in them."),
          .many("names", .text, "Which fields of the records to draw; all numbers unless said."),
          .rows,
        ], returns: .same("the list")
      ) { call in
        let figure = try ListPlot(Array(call.nonEmpty("list")), names: call.many.map(\.plainForm))
        try call.draw(figure.lines)
        return try call.value("list")
      },
      Form(
        [.required("tensor", .kinds([.tensor]), "A tensor of one or two axes."), .rows],
        returns: .same("the tensor")
      ) { call in
        let figure = try TensorPlot(call.foreign("tensor"))
        try call.draw(figure.lines)
        return try call.value("tensor")
      },
    ])
}
