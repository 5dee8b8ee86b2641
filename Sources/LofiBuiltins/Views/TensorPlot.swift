import LofiLanguage
import PlotCore
import TensorCore

/// A tensor as a figure: a curve of one axis, shades of two. Axes of size 1 do not count.
enum TensorPlot {
  case curve(Chart)
  case shades(HeatMap)

  /// - Throws: ``Complaint`` for more than two axes, and for a tensor without numbers.
  init(_ tensor: Tensor) throws {
    let axes = tensor.shape.axes.filter { $0.size != 1 }
    guard axes.count <= 2 else {
      throw Complaint(
        .other("shape-axes"),
        "`plot` draws one or two axes, but received \(axes.count): \(tensor.shape)",
        question: "Which part of it? An index drops an axis: t[0].")
    }
    if axes.count == 2,
      let map = HeatMap(
        tensor.doubles, rows: axes[0].size, columns: axes[1].size,
        vertical: axes[0].name ?? "rows", horizontal: axes[1].name ?? "columns")
    {
      self = .shades(map)
      return
    }
    guard tensor.count > 0 else {
      throw Complaint(.wrongInput, "there are no numbers in this tensor: \(tensor.shape)")
    }
    self = .curve(
      Chart(
        [Chart.Series("value", tensor.doubles)], horizontal: axes.first?.name ?? "index",
        vertical: "value"))
  }

  func lines(on page: Page) -> [String] {
    switch self {
    case .curve(let chart): chart.lines(on: page)
    case .shades(let map): map.lines(on: page)
    }
  }
}
