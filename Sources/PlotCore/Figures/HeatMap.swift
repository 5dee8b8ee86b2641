/// A table of numbers as shades: the higher the darker.
public struct HeatMap: Hashable, Sendable {
  /// Row by row.
  public let values: [Double]
  public let rows: Int
  public let columns: Int
  /// What the rows are: `steps`.
  public let vertical: String
  /// What the columns are: `tokens`.
  public let horizontal: String
  /// What each row is called, from the top down; by its number where there are none.
  public let names: [String]

  /// Nothing unless there are `rows` × `columns` values, at least one.
  public init?(
    _ values: [Double], rows: Int, columns: Int, vertical: String, horizontal: String,
    names: [String] = []
  ) {
    guard rows > 0, columns > 0, values.count / columns == rows,
      values.count.isMultiple(of: columns), names.isEmpty || names.count == rows
    else { return nil }
    self.values = values
    self.rows = rows
    self.columns = columns
    self.vertical = vertical
    self.horizontal = horizontal
    self.names = names
  }

  /// How many lines of shades there are before several rows share one.
  static let usualLines = 24

  /// The map as text. Where there is too little room, a shade is the mean of its neighbours.
  public func lines(on page: Page) -> [String] {
    let shades = Array(page.isUnicode ? " ░▒▓█" : " .:-=+*#%@")
    let labels = names.isEmpty ? (0..<rows).map { "\($0)" } : names
    let margin = labels.reduce(1) { max($0, $1.count) } + 1
    let across = max(1, min(columns, page.width - margin))
    let repeats = max(1, min(2, (page.width - margin) / across))
    let down = max(1, min(rows, page.lines(usual: Self.usualLines) - 2))
    let cells = means(across: across, down: down)
    let finite = cells.filter(\.isFinite)
    let (low, high) = (finite.min() ?? 0, finite.max() ?? 0)

    let lines = (0..<down).map { row in
      let label = labels[row * rows / down].padded(to: margin - 1, onLeft: true) + " "
      return page.inked(label, .faint)
        + cells[row * across..<(row + 1) * across].map { value in
          let share = high / 2 - low / 2 > 0 ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0
          let shade = value.isFinite ? Int((share * Double(shades.count - 1)).rounded()) : 0
          return String(repeating: shades[min(max(shade, 0), shades.count - 1)], count: repeats)
        }.joined()
    }
    let indent = String(repeating: " ", count: margin)
    let times = page.isUnicode ? "×" : "x"
    let legend = [low, high].map { Ticks.text(of: $0, digits: 3) }
    return page.fitted(
      [indent + title(times)] + lines
        + [
          indent
            + "\(shades[0])\(shades[1]) \(legend[0])   \(shades[shades.count - 1]) \(legend[1])"
        ])
  }

  /// Rows and columns that have no names are counted.
  private func title(_ times: String) -> String {
    names.isEmpty
      ? "\(vertical) 0-\(rows - 1) \(times) \(horizontal) 0-\(columns - 1)"
      : "\(vertical) \(times) \(horizontal)"
  }

  /// The means of the blocks that share a cell.
  private func means(across: Int, down: Int) -> [Double] {
    var sums = Array(repeating: 0.0, count: across * down)
    var counts = Array(repeating: 0.0, count: across * down)
    for row in 0..<rows {
      let start = row * down / rows * across
      for column in 0..<columns {
        let place = start + column * across / columns
        sums[place] += values[row * columns + column]
        counts[place] += 1
      }
    }
    return zip(sums, counts).map { $0 / $1 }
  }
}
