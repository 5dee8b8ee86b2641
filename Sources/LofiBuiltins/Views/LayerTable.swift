import LofiLanguage
import NeuralCore
import TensorCore

/// A model as a table: each layer, what it gives for each window, and its parameters.
enum LayerTable {
  static func text(of model: Model) -> String {
    let rows =
      [["layer", "output per window", "parameters"]]
      + [["input", axes(model.inputAxes), "0"]]
      + model.layers.map { [$0.name, axes($0.outputAxes), Number.grouped($0.parameterCount)] }
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      let last = String(repeating: " ", count: widths[2] - row[2].count) + row[2]
      return zip(row, widths).prefix(2).map { text, width in
        text + String(repeating: " ", count: width - text.count)
      }.joined(separator: "  ") + "  " + last
    }
    lines.insert(String(repeating: "─", count: widths.reduce(4, +)), at: 1)
    let megabytes = Number.text(of: Double(model.parameterCount) * 4 / 1_000_000, digits: 1)
    lines.append(
      "total \(Number.grouped(model.parameterCount)) parameters (\(megabytes) MB), "
        + "\(Number.grouped(model.nonTrainableCount)) of them not trainable")
    return lines.joined(separator: "\n")
  }

  private static func axes(_ axes: [Axis]) -> String {
    "(" + axes.map(\.description).joined(separator: ", ") + ")"
  }
}
