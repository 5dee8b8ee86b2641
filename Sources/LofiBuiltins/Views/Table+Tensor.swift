import PlotCore
import TensorCore

extension Table {
  /// The numbers of a tensor: its last axis from left to right, all others from top to bottom.
  ///
  /// Axes of size 1 at its end are passed over: of `(windows: 3, steps: 5, features: 1)` the steps
  /// are the columns.
  init(_ tensor: Tensor) {
    let axes = tensor.shape.axes
    let last = axes.lastIndex { $0.size > 1 } ?? max(0, axes.count - 1)
    let size = axes.isEmpty ? 1 : axes[last].size
    let rows = size == 0 ? 0 : tensor.count / size
    let numbers = TensorNumber(of: tensor)
    let name = axes.isEmpty ? nil : axes[last].name
    let outer = Array(axes.prefix(last))
    let names = outer.map { $0.name ?? "" }.joined(separator: ", ")
    let places = Column(outer.contains { $0.name != nil } ? names : "", isNumeric: true) { row in
      Self.place(row, in: outer)
    }
    let first = outer.isEmpty ? 0 : 1
    self.init(columnCount: first + size, rowCount: rows) { place in
      guard place >= first else { return places }
      let column = place - first
      return Column(
        column == 0 && name != nil ? "\(name ?? "") 0" : "\(column)", isNumeric: true
      ) { row in
        numbers.text(at: row * size + column)
      }
    }
  }

  /// The index of a row along each axis: `2, 0`.
  private static func place(_ row: Int, in axes: [Axis]) -> String {
    var (rest, places) = (row, [String]())
    for axis in axes.reversed() where axis.size > 0 {
      places.insert("\(rest % axis.size)", at: 0)
      rest /= axis.size
    }
    return places.joined(separator: ", ")
  }
}
