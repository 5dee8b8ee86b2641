import LofiLanguage
import NeuralCore
import PlotCore
import TensorCore

/// A model as a table: each layer, what it gives for each window, and its parameters.
enum LayerTable {
  static func lines(of model: Model, on page: Page) -> [String] {
    let layers = model.layers
    let total =
      "total \(Number.grouped(model.parameterCount)) parameters "
      + "(\((model.parameterCount * 4).bytesText)), "
      + "\(Number.grouped(model.nonTrainableCount)) of them not trainable"
    let table = Table(
      [
        Table.Column("layer", ["input"] + layers.map(\.name)),
        Table.Column(
          "output per window", [axes(model.inputAxes)] + layers.map { axes($0.outputAxes) }),
        Table.Column(
          "parameters", isNumeric: true,
          ["0"] + layers.map { Number.grouped($0.parameterCount) }),
      ], rowCount: layers.count + 1)
    return table.lines(on: page.lowered(by: 1)) + [total]
  }

  private static func axes(_ axes: [Axis]) -> String {
    "(" + axes.map(\.description).joined(separator: ", ") + ")"
  }
}

extension Int {
  /// Bytes in the unit that suits: `48 bytes`, `3.1 kB`, `22.8 MB`.
  var bytesText: String {
    switch self {
    case ..<1000: counting("byte")
    case ..<1_000_000: "\((Double(self) / 1000).text(digits: 1)) kB"
    default: "\((Double(self) / 1_000_000).text(digits: 1)) MB"
    }
  }
}
