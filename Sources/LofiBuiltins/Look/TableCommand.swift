import LofiLanguage
import NeuralCore
import PlotCore
import TensorCore

extension Builtin {
  static let table = Builtin(
    "table", .look,
    "Draw a list as a table: records by their fields, lists by place. Hands it on.",
    hasEffect: true,
    examples: [
      Example("[(bar: 1, key: \"C\"), (bar: 2, key: \"F\")] | table | count", shows: "2"),
      Example("[[1, 2], [3, 4]] | table rows: all | count", shows: "2"),
    ], seeAlso: ["show", "plot", "count_by"],
    forms: [
      Form(
        [.required("list", .sequence, "Records, lists or other values."), .rows],
        returns: .same("the list")
      ) { call in
        let elements = try call.list("list")
        try call.draw { page in Table(of: elements, on: page).lines(on: page) }
        return try call.value("list")
      },
      Form(
        [.required("tensor", .kinds([.tensor]), "A tensor."), .rows],
        returns: .same("the tensor")
      ) { call in
        let table = Table(try call.foreign("tensor", as: Tensor.self))
        try call.draw { page in table.lines(on: page) }
        return try call.value("tensor")
      },
      Form(
        [.required("history", .kinds([.history]), "A history."), .rows],
        returns: .same("the history")
      ) { call in
        let table = Table(try call.foreign("history", as: History.self))
        try call.draw { page in table.lines(on: page) }
        return try call.value("history")
      },
    ])
}
